/* Made from templates/script (13b2c8d8e436e025) by tools/bundle.py. */
"use strict";(()=>{
var e=document.querySelector(".timeline"),t="rtl"===document.documentElement.dir,n=(t,n=e)=>n.querySelector(t),r=(t,n=e)=>Array.from(n.querySelectorAll(t)),l=e=>document.getElementById(e),o=e=>e.getBoundingClientRect()
;function a(e,t,n){for(let r in t)e.addEventListener(r,t[r],n)}
var s=n(".tools"),i=e=>n(`[name="${e}"]`,s),u=r('[name="only"]',s),f=r(".chips button",n("header"));function h(e,t,n){let r=document.createElement(e)
;return t&&(r.className=t),void 0!==n&&(r.textContent=n),r}function c(e,t,n,r){let l=document.createElementNS("http://www.w3.org/2000/svg",e)
;for(let e in t)l.setAttribute(e,t[e]);return void 0!==r&&(l.textContent=r),n.append(l),l}var d=JSON.parse(l("numbers").textContent),m=r(".event"),p={numbers:d,
words:d.words,events:m,total:m.length,starts:d.start.map((e,t)=>e??d.end[t]??NaN),ends:d.end.map((e,t)=>e??d.start[t]??NaN),chosen:{q:"",from:"",to:"",
not:new Set,sort:"date",view:"",present:"",at:""},sort:"date",shown:new Uint8Array(m.length).fill(1),order:m.map((e,t)=>t),parts:[],headings:[],months:[],
links:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},entries:[],states:new Map,gone:new Set,searchTexts:new Array(m.length),numberByEvent:null,
numberById:null,passagesById:null},{chosen:g}=p;function v(e){return p.numberByEvent||=new Map(p.events.map((e,t)=>[e,t])),p.numberByEvent.get(e)}
var w=()=>l(g.at)?.closest(".event"),y=e=>String(e).replace(/\B(?=(\d{3})+$)/g,p.numbers.separator),x=(e,t)=>e.replace(/\{(\w+)\}/g,(e,n)=>t[n]),b={}
;function M(e,t){b[e]=t;let n=()=>{if(b[e]!==t)return;let r=performance.now()+4;for(;performance.now()<r;)if(t.next().done)return;requestAnimationFrame(n)};n()}
function $(e,t){let n;return(...r)=>{clearTimeout(n),n=setTimeout(t,e,...r)}}var S=["q","from","to","view","present"];function k(){
let{not:e}=g,t=f.some(t=>e.has(t.value));for(let n of f)n.disabled=!1,n.ariaPressed=t&&!e.has(n.value)}function C(){let e=S.filter(e=>g[e]).map(e=>[e,g[e]])
;g.not.size&&e.push(["not",[...g.not].join(",")]),"date"!==g.sort&&e.push(["sort",g.sort]),e.length&&g.at&&e.push(["at",g.at])
;let t=e.map(([e,t])=>`${e}=${I(t)}`),n=t.length?`#?${t.join("&")}`:g.at&&`#${g.at}`;return location.href.split("#")[0]+n}function A(){try{
history.replaceState(null,"",C())}catch{}}var E=$(150,A),I=e=>encodeURIComponent(e).replace(/%(2C|2F)/g,decodeURIComponent);function N(e,t=1,n=1){
let r=t<3,l=r?e-1:e,o=r?t+12:t;return 365*l+(Math.floor(l/4)-Math.floor(l/100)+Math.floor(l/400))+Math.floor((153*o-457)/5)+n-306}function q(e){
let t=Math.floor(e)+305,n=Math.floor(t/146097),r=t-146097*n,l=Math.floor(r/1460)-Math.floor(r/36524)+Math.floor(r/146096),o=Math.floor((r-l)/365),a=r-(365*o+Math.floor(o/4)-Math.floor(o/100)),s=Math.floor((5*a+2)/153),i=s>9
;return[o+400*n+(i?1:0),s+(i?-9:3),a-Math.floor((153*s+2)/5)+1]}function T(e,t,n=0){let r=12*e+t-1+n,l=Math.floor(r/12);return N(l,r-12*l+1)}
var O=[...[9,8,7,6,5,4,3,2,1,0].flatMap(e=>[5,2,1].map(t=>[t*10**e,"year",365.2425])),...[6,3,1].map(e=>[e,"month",30.44]),...[14,7,2,1].map(e=>[e,"day",1]),...[360,180,60,30,10,5,1].map(e=>[e,"minute",1/1440]),...[15,5,1].map(e=>[e,"second",1/86400])],B=e=>String(e).padStart(2,"0")
;function K(e,t){if(e>0&&e<100)return t.early.replace("{}",e);let n=e>0?e:1-e-(e<=-1e6&&e%10==0),r=n<1e4?String(n):String(n).replace(/\B(?=(\d{3})+$)/g," ")
;return e>0?r:t.before.replace("{}",r)}function L(e,t,n){let[r,l,o]=q(e);if(t>3650)return K(r,n);let a=`${n.months[l-1]} ${K(r,n)}`;if(t>90)return a
;let s=`${o} ${a}`;return t>3?s:`${s} ${D(86400*(e-Math.floor(e)),t<.01)}`}function P(e){let[t,n,r]=q(e)
;return Math.abs(t)>9999?`Y${t}`:`${t<0?"-":""}${String(Math.abs(t)).padStart(4,"0")}-${B(n)}-${B(r)}`}function F(e,t,n,r){
let l,[o,a,s]=O.findLast(e=>e[0]*e[2]>=n)||O[0];return l="year"===a?((e,t,n,r)=>{let l=[],o=Math.floor(q(e)[0]/n)*n;for(let e=0;e<99;e++){
let a=o+e*n,s=n>1&&a<=0?a+1:a,i=N(s);if(i>t)break;l.push([i,K(s,r)])}return l})(e,t,o,r):"month"===a?((e,t,n,r)=>{
let l=[],[o,a]=q(e),s=Math.floor((12*o+a-1)/n)*n;for(let e=0;e<99;e++){let o=T(0,1,s+e*n);if(o>t)break;let[a,i]=q(o),u=K(a,r)
;l.push([o,1===i?u:`${r.months[i-1]} ${u}`])}return l})(e,t,o,r):"day"===a?((e,t,n,r)=>{let l=[],[o,a]=q(e),s=N(o,a);for(let e=s;e<=t&&e<s+999;e++){
let[t,o,a]=q(e);if((a-1)%n||n>2&&a>28)continue;let s=r.months[o-1];l.push([e,1===a?`${s} ${K(t,r)}`:`${a} ${s}`])}return l})(e,t,o,r):((e,t,n,r,l)=>{
let o=[],a=Math.floor(e);for(let s=Math.floor((e-a)/n);o.length<99;s++){let e=a+s*n;if(e>t)break;let i=Math.floor(e+1e-9),u=Math.round(86400*(e-i)),[,f,h]=q(i)
;o.push([e,u?D(u,r):`${h} ${l.months[f-1]}`])}return o})(e,t,o*s,"second"===a,r),l.filter(([n])=>n>=e&&n<=t)}function D(e,t){
let n=`${B(Math.floor(e/3600))}:${B(Math.floor(e/60)%60)}`;return t?`${n}:${B(Math.floor(e%60))}`:n}
var X=document.createElement("canvas").getContext("2d"),R=new Map;function V(t){let n=R.get(t);return void 0===n&&(R.size||(()=>{
let t=.75*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);X.font=`700 ${t}px ${getComputedStyle(e).getPropertyValue("--sans")}`})(),
n=X.measureText(t).width+1,R.set(t,n)),n}var z=(e,t,n)=>Math.max(t,Math.min(n,e)),U=n(".view"),{numbers:j,axis:W}=p,{stretches:H}=j,Y=[{names:j.names,
ofEvent:j.documents},{names:j.tags,ofEvent:j.tagged}].find(({names:e})=>e.length>1&&e.length<=6)||{names:[]
},_=Y.names.length||1,J=Y.names===j.names,Z=[6,3,2][_-1]||1,G=_>1?15:0,Q=G+19*Z+9,ee=_*Q,te=Z>4?3:0,ne=0,re=!1,le=[],oe=e=>((e,t)=>{
let n=t.find(t=>e<=t[1])||t.at(-1);if(!n)return 0;let[r,l,o,a]=n;return o+z((e-r)/(l-r),0,1)*(a-o)})(e,H),ae=e=>((e,t)=>{
let[n,r,l,o]=t.find(t=>e<=t[3])||t.at(-1);return n+(z(e,l,o)-l)/(o-l)*(r-n)})(e,H);function se(){!U||re||(re=!0,requestAnimationFrame(he))}function ie(){
return W.places||={from:Float64Array.from(p.starts,e=>oe(e)),to:Float64Array.from(p.ends,e=>oe(e))},W.places}
var ue=e=>(e-W.low)*ne/(W.high-W.low),fe=(e,n=0)=>t?ne-e-n:e;function he(){if(re=!1,!(ne=U.clientWidth)||!H.length)return
;let e=document.createDocumentFragment();(e=>{let t=(W.high-W.low)/ne,n=[];H.forEach(([r,l,o,a],s)=>{let i=H[s+1];if(i&&i[2]>a&&((e,t)=>{let n=fe(ue(t)),r=ee+7
;c("path",{class:"break",d:`M${n-7} ${r}l6 -14M${n+1} ${r}l6 -14`},e)})(e,(a+i[2])/2),a<W.low||o>W.high)return
;let u=ae(Math.max(o,W.low)),f=ae(Math.min(a,W.high)),h=(u+f)/2,d=76*t*(l-r)/(a-o),m=F(u,f,d,j)
;for(let e=d;!m.length&&e>d/64;e/=2)m.push(...F(u,f,e,j).slice(0,1));m.length||m.push([h,L(h,f-u,j)]),n.push(...m.map(([e,t])=>({share:oe(e),label:t,
few:m.length})))});let r=[];for(let{share:t,label:l}of n.toSorted((e,t)=>e.few-t.few))de(e,t,l,r)})(c("g",{class:"ticks"},e)),c("line",{class:"axis",x1:0,x2:ne,
y1:ee,y2:ee},e),(e=>{let t=v(w()),{from:n,to:r}=ie(),l=fe(ue((n[t]+r[t])/2));l>=0&&l<=ne&&c("path",{class:"here",d:`M${l} ${ee}V7l-5-7h10l-5 7`},e)})(e)
;let t=(()=>{let{from:e,to:t}=ie(),n=[];for(let r=0;r<p.total;r++)p.shown[r]&&t[r]>=W.low&&e[r]<=W.high&&n.push(r);return n})(),n=t.length>90?xe:pe;(e=>{
if(1===_)return[e];let t=Y.names.map(()=>[]);for(let n of e)for(let e of[Y.ofEvent[n]].flat())t[e]?.push(n);return t})(t).forEach((t,r)=>{let l=c("g",J?{
class:`source s${r+1}`}:{},e),o=r*Q;_>1&&((e,t,n)=>{c("line",{class:"lane",x1:0,x2:ne,y1:n,y2:n},e);let r=J?`${String.fromCharCode(65+t)} · `:"";c("text",{
class:"name",x:fe(2),y:n+12},e,r+Y.names[t])})(l,r,o),n(l,t,o+G)}),U.replaceChildren(e);for(let e of le)e();ce(t.length)}var ce=$(120,e=>{
let t=ae(W.low),r=ae(W.high),[l,o]=[t,r].map(e=>L(e,r-t,j)),a=n(".shown");a.textContent=x(p.words.shown,{from:l,to:o,n:y(e)}),a.hidden=W.low<=0&&W.high>=1})
;function de(e,t,n,r){let l=ue(t),o=V(n)/2,a=z(l,o,ne-o);c("line",{x1:fe(l),x2:fe(l),y1:0,y2:ee+5},e),me(r,a-o-4,a+o+4)&&c("text",{x:fe(a),y:ee+19},e,n)}
function me(e,t,n){return!e.some(([e,r])=>t<r&&e<n)&&(e.push([t,n]),!0)}function pe(e,t,n){let r=Array.from({length:Z},()=>[]);for(let l of(e=>{
let t=j.top.filter(t=>e.includes(t)),n=new Set(t);return[...t,...e.filter(e=>!n.has(e))]})(t)){let t=ge(l),o=r.findIndex(e=>me(e,t.left-3,t.right+3))
;ve(e,p.events[l],{...t,row:o},n)}}function ge(e){let[t,n]=(e=>{let{from:t,to:n}=ie(),r=ue(t[e]),l=ue(n[e]);null===j.start[e]&&(r=l-46),
null===j.end[e]&&(l=r+46);let o=(r+l)/2;return l-r<9?[o-4.5,o+4.5]:[r,l]})(e),r=V(ye(p.events[e]))+14;if(n-t>16){let e=Math.max(0,Math.min(t,ne-r));return{
start:t,end:n,title:r<ne?"above":"none",left:e,right:Math.max(n,e+r)}}if(n+r>ne&&t>r)return{start:t,end:n,title:"before",left:t-r,right:n};let l=Math.max(0,t)
;return l+r>ne?{start:t,end:n,title:"none",left:l,right:n}:{start:t,end:n,title:"after",left:l,right:Math.max(n,l+r)}}
function ve(e,t,{start:r,end:l,title:o,left:a,row:s},i){
let u=l-r>16,f=s>=0,h=we(t),d=t.className.replace("event",""),m=u?d.replace("point","coarse"):d,p=c("a",{href:`#${t.id}`,tabindex:-1,class:m},e)
;c("title",{},p,`${n(".when",t).firstElementChild.textContent}: ${h}`);let g=f?i+19*s+(u?13:4):i+Q-G-8,v=u||!f?5:9,w=Math.max(r,-60),y=Math.min(l,ne+60)-w
;if(c("rect",{x:fe(w,y),y:g,width:y,height:v,rx:v/2},p),!f||"none"===o||l<0)return;let x={above:a,before:r-5,after:l+5}[o],b=ye(t);c("text",{x:fe(x),
y:u?g-3:g+9,class:"before"===o?"last":""},p,b)}var we=e=>n(".title",e).textContent;function ye(e){let t=we(e);return t.length>36?`${t.slice(0,35).trimEnd()}…`:t
}function xe(e,t,n){let r=((e,t)=>{let{from:n,to:r}=ie(),l=new Float64Array(t+1),o=e=>z(Math.floor(ue(e)/6),0,t-1);for(let t of e){
let e=o(n[t]),a=o(r[t]),s=1/(a-e+1);l[e]+=s,l[a+1]-=s}for(let e=1;e<t;e++)l[e]+=l[e-1];return l.subarray(0,t)
})(t,Math.ceil(ne/6)),l=Math.max(4,...r),o=Q-G-8-19*te-12,a=n+Q-G-2,s=e=>Math.max(1.5,Math.sqrt(e/l)*o);((e,t,n,r)=>{let{from:l,to:o}=ie(),a=Array.from({
length:te},()=>[]),s=new Set(t),i=j.top.filter(e=>s.has(e)).slice(0,60);for(let t of te?i:[]){
let s=z(ue((l[t]+o[t])/2),0,ne),i=ye(p.events[t]),u=V(i)+6,f=s+u>ne?s-u:s,h=a.findIndex(e=>me(e,f-3,f+u+3));if(h<0||f<0)continue;let d=c("a",{
href:`#${p.events[t].id}`,tabindex:-1,class:"label"},e),m=n+19*h+13;c("line",{x1:fe(s),x2:fe(s),y1:m-9,y2:r},d),c("text",{x:fe(f<s?s-4:s+4),y:m,
class:f<s?"last":""},d,i)}})(e,t,n,a),r.forEach((t,n)=>{if(t<1e-6)return;let r=s(t);c("rect",{class:"column",x:fe(6*n+.5,5),y:a-r,width:5,height:r},e)})
;let i=[],u=[...r.keys()].sort((e,t)=>r[t]-r[e]).filter(e=>r[e]>=2);for(let t of u){let n=6*(t+.5);if(!me(i,n-27,n+27)||n<10||n>ne-10)continue;let l=a-s(r[t])-3
;c("text",{class:"count",x:fe(n),y:l},e,y(Math.round(r[t])))}}var{axis:be}=p;function Me(e,t,{isKept:n=!0}={}){if(!U)return;let r=((e,t)=>{
let[n,r,l,o]=t.find(t=>e<=t[3])||t.at(-1);return(o-l)/(r-n)/1440})((e+t)/2,p.numbers.stretches),l=z(t-e,r,1);be.low=z(e,0,1-l),be.high=be.low+l
;let o=[ae(be.low),ae(be.high)].map(e=>l<.001?e.toFixed(5):Math.round(e));g.view=l>.999||!n?"":o.join("~"),se(),E()}var $e=()=>Me(0,1)
;function Se(e,t=(be.low+be.high)/2){Me(t-(t-be.low)*e,t+(be.high-t)*e)}function ke(){let e=(be.high-be.low)/2,t=(e=>{
let{from:t,to:n}=ie(),r=(be.low+be.high)/2,l=[];for(let e=0;e<p.total;e++){let r=(t[e]+n[e])/2;if(p.shown[e]&&r>=be.low&&r<=be.high){
if(p.events[e].id===g.at)return r;l.push(r)}}l.sort((e,t)=>e-t);let o=r,a=0;for(let t=0,n=0;n<l.length;n++){for(;l[n]-l[t]>e;)t++
;let s=n-t+1,i=(l[t]+l[n])/2,u=s===a&&Math.abs(i-r)<Math.abs(o-r);(s>a||u)&&([o,a]=[i,s])}return o})(e);Me(Math.max(be.low,t-e/2),Math.min(be.high,t+e/2))}
function Ce(e){let t=e*(be.high-be.low);Me(be.low+t,be.high+t)}
var Ae=/(^|-)[?~%]|[?~%](?=-|$)/g,Ee=/^(-?\d{1,3})(X{1,3})$/,Ie=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,Ne=[...[3,6,9,12,3,6,9,12,9,12,3,6].map(e=>[e,3]),...[1,4,7,10].map(e=>[e,3]),...[1,5,9].map(e=>[e,4]),...[1,7].map(e=>[e,6])]
;function qe(e){let t=e.trim(),n=/^[[{](.*)[\]}]$/.exec(t);if(n)return((e,t)=>{let n="["===e[0]==("]"===e.at(-1))
;return t&&".."!==t&&n?Te(t.split(/\.\.|,/),e=>""===e):null})(t,n[1]);let r=t.split("/");return 1===r.length?Oe(t):2===r.length?Te(r,e=>""===e||".."===e):null}
function Te(e,t){let n=e.map(e=>t(e)?[null,null]:Oe(e));if(n.includes(null)||n.every(e=>null===e[0])||n.slice(1,-1).some(e=>null===e[0]))return null
;let r=n[0][0],l=n.at(-1)[1];return null!==r&&null!==l&&r>=l?null:[r,l]}function Oe(e){let t=e.trim().replace(Ae,"$1"),n=Ee.exec(t)
;if(n&&4===t.replace("-","").length)return Be(n[1],n[2].length);let r=Ie.exec(t);if(!r)return null;let[l,o,a,s,...i]=r.slice(1)
;return"-0000"===l||o&&a?null:a?s?((e,t,n,r)=>{let l=N(e,t,n);return t>=1&&t<=12&&n>=1&&l<T(e,t,1)?r[0]?((e,t)=>{let[n,r,l]=t.map(e=>Number(e||0))
;if(n>23||r>59||l>59)return null;let o=e+(3600*n+60*r+l)/86400;return[o,o+(t[2]?1:60)/86400]})(l,r):[l,l+1]:null})(Number(l),Number(a),Number(s),i):((e,t)=>{
let[n,r]=t<21?[t,1]:Ne[t-21]||[];return n>=1&&n<=12?[T(e,n),T(e,n,r)]:null})(Number(l),Number(a)):Be(l||o,0)}function Be(e,t){
let n=10**t,r=e*n,l="-"===e[0]?r-n+1:r;return[N(l),N(l+n)]}function Ke(){for(let e of r(".run"))Pe(e,!0)}function Le(e){
for(let t=e.closest(".run");t;t=t.parentElement.closest(".run"))Pe(t,!1)}function Pe(e,t){t?e.setAttribute("hidden","until-found"):e.removeAttribute("hidden"),
n("button",e.previousElementSibling).ariaExpanded=!t}function Fe(){let e=0;p.parts=r(".part").map(t=>{
let n=t.getElementsByClassName("event").length,r=p.order.slice(e,e+n);return e+=n,{node:t,section:t.closest(".year"),events:r}})}
function De(e,{focus:t=!0,scroll:r=!0}={}){if(e){if(g.at=e.id,Le(e),ze(e,"at"),r){let t=()=>e.scrollIntoView({block:"center"});t(),requestAnimationFrame(t)}
t&&n(".title a",e).focus({preventScroll:!0}),(e=>{if(!e||!matchMedia("(min-width: 76rem)").matches)return;let t=n(".texts"),r=o(e).top-o(t).top
;t.scrollTop+=r-t.clientHeight/3})(Ue(e)[0]),A(),se()}}function Xe(e){let t=Re();De(p.events[t[Ve(t,e)]])}function Re(){return p.parts.length||Fe(),
p.order.filter(e=>p.shown[e])}function Ve(e,t){let{id:n}=document.activeElement.closest(".event")||{id:g.at
},r=e.findIndex(e=>p.events[e].id===n),l=r<0?e.indexOf(p.parts.find(({node:e})=>o(e).bottom>0)?.events.find(e=>p.shown[e]&&o(p.events[e]).top>0)):r+t
;return z(l,0,e.length-1)}function ze(e,t){for(let e of r(`.${t}`))e.classList.remove(t);if(e)for(let n of[e,...Ue(e)])n.classList.add(t)}function Ue(e){
return p.passagesById||=(()=>{let e=new Map;for(let t of r(".passage"))for(let n of[t.hash.slice(1),...(t.dataset.also||"").split(" ")])e.has(n)||e.set(n,[]),
e.get(n).push(t);return e})(),p.passagesById.get(e.id)||[]}var je=({fits:t=!1,goes:l=!1}={})=>M("choose",function*(t,l){let o=(()=>{
let{numbers:e,starts:t,ends:n}=p,l=He(g.q).split(/\s+/).filter(Boolean),o=qe(g.from)?.[0]??-1/0,a=qe(g.to)?.[1]??1/0,s=e.kinds.map(e=>e.every(e=>!g.not.has(e))),i=e.names.map((e,t)=>!g.not.has(`document-${t}`)),u=e.tags.map((e,t)=>!g.not.has(`tag-${t}`))
;return f=>!p.gone.has(f)&&(e=>!(t[e]>=a||n[e]<=o&&t[e]!==o))(f)&&(s[e.kind[f]]??!0)&&We(e.documents[f],i)&&We(e.tagged[f],u)&&l.every(e=>(e=>(p.searchTexts[e]??=He(r(":is(.when, .title, .text)",p.events[e]).map(e=>e.textContent).join(" ")),
p.searchTexts[e]))(f).includes(e))})(),a=new Uint8Array(p.total);p.parts.length||Fe();for(let e=0;e<p.total;e++)a[e]=o(e)?1:0,e%32==0&&(yield);p.shown.set(a),
t?(()=>{let{from:e,to:t}=ie(),[n,r]=[1,0];for(let l=0;l<p.total;l++)!p.shown[l]||Number.isNaN(e[l])||(n=Math.min(n,e[l]),r=Math.max(r,t[l]))
;if(p.shown.every((e,t)=>e||p.gone.has(t))||n>r)return Me(0,1);let l=Math.max(.002,.03*(r-n));Me(n-l,r+l,{isKept:!1})})():se(),(()=>{
let t=p.shown.reduce((e,t)=>e+t,0),r=p.total-p.gone.size,l=t<r;e.classList.toggle("chosen",l);let o={n:y(t),total:y(r)}
;n(".found output").textContent=l?x(p.words.found,o):"",n(".found").classList.toggle("some",l||C().includes("#?"))})(),yield*function*(){let e=new Map
;for(let{node:t,section:l,events:o}of p.parts){let a=0;for(let e of o){a+=p.shown[e];let t=!p.shown[e];p.events[e].hidden!==t&&(p.events[e].hidden=t)}
t.hidden=!a,a&&t.style.setProperty("--n",a);for(let e of r(".month",t))e.hidden=!n(".event:not([hidden])",e);e.set(l,(e.get(l)||0)+a),l.hidden=!e.get(l),yield}
}(),E(),(()=>{if(e.classList.toggle("searching",!!g.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found")
;let t=g.q.toLowerCase().split(/\s+/).filter(Boolean),n=[];for(let e=0;t.length&&e<p.total&&n.length<200;e++)p.shown[e]&&n.push(...Ye(p.events[e],t))
;n.length&&CSS.highlights.set("found",new Highlight(...n))})(),l&&De(p.events[p.order.find(e=>p.shown[e])])
}(t,l)),We=(e,t)=>!t.includes(!1)||[e].flat().some(e=>t[e]??!0),He=e=>e.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function*Ye(e,t){
let n=document.createTreeWalker(e,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let e=n.currentNode,r=e.data.toLowerCase()
;if(!e.parentNode.closest("noscript, .notes")&&r.length===e.data.length)for(let n of t)for(let t=r.indexOf(n);t>=0;t=r.indexOf(n,t+n.length)){let r=new Range
;r.setStart(e,t),r.setEnd(e,t+n.length),yield r}}}var _e=n(".overview"),Je=_e?h("div","brush"):null;function Ze(e,t){
let n=ae(Math.min(e,t)),r=ae(Math.max(e,t)),l=r-n>3650,o=e=>e.replace(/-\d\d-\d\d$/,"");g.from=l?o(P(n)):P(n),g.to=l?o(P(r)):P(Math.ceil(r)-1),
i("from").value=g.from,i("to").value=g.to,Ge(),je()}function Ge(){if(!Je)return;let e=qe(g.from)?.[0],t=qe(g.to)?.[1];Qe(null==e?0:oe(e),null==t?1:oe(t)),
Je.hidden=void 0===e&&void 0===t}function Qe(e,t){let[n,r]=[Math.min(e,t),Math.max(e,t)].map(e=>z(ue(e),0,Je.parentNode.clientWidth))
;Je.style.insetInlineStart=`${n}px`,Je.style.width=r-n+"px",Je.hidden=!1}var et=t?-1:1,tt=new Map,nt=!1,rt=null,lt={ArrowLeft:()=>Ce(-.2*et),
ArrowRight:()=>Ce(.2*et),ArrowUp:()=>Se(.7),ArrowDown:()=>Se(1/.7),"+":ke,"=":ke,"-":()=>Se(2),Home:$e,0:$e,Enter:ot};function ot(){Ze(p.axis.low,p.axis.high)}
function at(e){let n=o(U),r=(e-n.left)/n.width,l=p.axis.low+(t?1-r:r)*(p.axis.high-p.axis.low);return z(l,0,1)}var st,it=l("deferred")
;async function ut(e,t,...n){return e[t]||(st||=(async()=>{
let e=new Blob([ft(it.textContent)]).stream().pipeThrough(new DecompressionStream("deflate")),[t,n]=(await new Response(e).text()).split("\f"),r=new CSSStyleSheet
;r.replaceSync(n),document.adoptedStyleSheets.push(r),document.head.append(h("script","",t))})(),await st),e[t]?.(...n)}function ft(e){let t=[]
;for(let n=0;n<e.length;n+=5){let r=0;for(let t of e.slice(n,n+5).padEnd(5,"u"))r=85*r+("v"===t?"<":t).charCodeAt()-33;t.push(r>>24,r>>16,r>>8,r)}
return Uint8Array.from(t).subarray(0,.8*e.length)}var ht=!!n("dialog.edit"),ct=new IntersectionObserver(e=>{
for(let{isIntersecting:t,target:n}of e)t&&(ct.unobserve(n),pt(n))},{rootMargin:"700px"}),dt=e=>ct.observe(e);function mt(){p.reasonsAreOpen=!p.reasonsAreOpen
;for(let e of r(".event details"))e.open=p.reasonsAreOpen;n('[data-do="expand"]').ariaPressed=p.reasonsAreOpen}function pt(e){
for(let t of r("noscript",e))t.insertAdjacentHTML("afterend",t.textContent),t.remove();for(let t of ht?r(".notes:not(:has(> .edit))",e):[]){
let e=h("button","edit",p.words.edit);e.type="button",e.dataset.do="edit",t.append(e)}if(p.reasonsAreOpen)for(let t of r("details",e))t.open=!0}
var gt=n(".filters"),vt={filter:xt,more(e){let t=n(".more");t.hidden=!t.hidden,e.ariaExpanded=!t.hidden},source(e){e.ariaPressed="true"!==e.ariaPressed
;let t=f.filter(e=>"true"===e.ariaPressed),n=t.length%f.length===0;for(let e of f)g.not[n||t.includes(e)?"delete":"add"](e.value);k(),je({fits:!0})},unfold(e){
let t=e.parentElement.nextElementSibling;Pe(t,!t.hidden)},expand:mt,copy:$t,clear:Mt,help:bt,in:ke,out:()=>Se(2),earlier:()=>Ce(-.5),later:()=>Ce(.5),whole:$e,
only:ot},wt={j:()=>Xe(1),k:()=>Xe(-1),"/":()=>i("q").focus(),f:xt,e:mt,c:()=>$t(n('[data-do="copy"]')),"?":bt,"+":vt.in,"=":vt.in,"-":vt.out,0:$e}
;function yt(e){gt.hidden=!e,n('[data-do="filter"]').ariaExpanded=e}function xt(){yt(gt.hidden),gt.hidden||n("input",gt).focus()}function bt(){
n(".help").showModal()}function Mt(){Object.assign(g,{q:"",from:"",to:"",not:new Set,view:""});for(let e of["q","from","to"])i(e).value=""
;for(let e of u)e.checked=!0;k(),"date"!==g.sort&&(g.sort="date",i("sort").value="date",ut(vt,"sort")),Ge(),$e(),je()}async function $t(e){let t=e.textContent
;try{await navigator.clipboard.writeText(C())}catch{return void prompt(t,C())}e.textContent=p.words.copied,setTimeout(()=>{e.textContent=t},1500)}
var St=n(".index");function kt(e){let t=e.closest(".year");return n(".event:not([hidden])",t)===e?t:e}function Ct(){
let e=.3*innerHeight,t=p.links.findLast(({target:t})=>{let n=t.checkVisibility()?t:t.closest(".run")?.previousElementSibling
;return n?.checkVisibility()&&o(n).top<e})||p.links[0];for(let e of p.links)e.link.ariaCurrent=e===t?"true":null}async function At(){(()=>{
let e=location.hash.slice(1),t="?"===e[0],n=new URLSearchParams(t?e.slice(1):"");for(let e of S)g[e]=n.get(e)||"";let r=Array.from(i("sort").options,e=>e.value)
;g.sort=r.includes(n.get("sort"))?n.get("sort"):"date";let l=[...u,...f].map(e=>e.value);g.not=new Set((n.get("not")||"").split(",").filter(e=>l.includes(e))),
g.at=t?n.get("at")||"":e;for(let e of["q","from","to","sort"])i(e).value=g[e];for(let e of u)e.checked=!g.not.has(e.value);k()})()
;let{q:e,from:t,to:r,not:l,sort:o,view:a}=g;yt(!!(t||r||u.some(e=>!e.checked))),Ge(),a&&((e,t)=>{e<t&&Me(oe(e),oe(t))})(...a.split("~").map(Number)),
o!==p.sort&&await ut(vt,"sort"),(e||t||r||l.size)&&je({fits:!a});let s=w();s&&De(s,{focus:!1,scroll:"?"===location.hash[1]}),
(g.present||n(".present").open)&&ut(vt,"presentAsChosen"),se()}Ke(),a(e,{beforematch({target:e}){return Le(e)}}),St&&(p.links=r("a",St).map(e=>{
let t=l(decodeURIComponent(e.hash.slice(1))),r=t.matches(".event")?t:n(".event",t);return{link:e,name:e.textContent,level:e.className,first:v(r),target:t}}),
a(St,{click(e){let{first:t}=p.links.find(({link:t})=>t===e.target)||{};if(void 0===t)return;e.preventDefault(),e.stopPropagation(),
St.matches(":popover-open")&&St.hidePopover();let n=p.order.slice(p.order.indexOf(t)).find(e=>p.shown[e]);if(void 0===n)return;let r=p.events[n];De(r,{scroll:!1
});let l=kt(r);l.scrollIntoView(),requestAnimationFrame(()=>l.scrollIntoView())}}),a(globalThis,{scroll:$(80,Ct)},{passive:!0}),Ct()),M("complete",function*(){
for(let e of r(".part"))p.total>500?dt(e):pt(e),yield}()),a(globalThis,{beforeprint(){return p.reasonsAreOpen&&r(".part").forEach(pt)}}),
U&&(U.setAttribute("height",ee+26),new ResizeObserver(()=>{U.clientWidth!==ne&&se()}).observe(U)),U&&(a(U,{dragstart(e){return e.preventDefault()},
pointerdown(e){if(0!==e.button)return;tt.set(e.pointerId,e.clientX),nt=!1;let t=0===p.axis.low&&1===p.axis.high
;rt=1===tt.size&&(t||e.shiftKey)?at(e.clientX):null,tt.size>1&&Ge()},pointermove(e){if(!tt.has(e.pointerId))return
;let t=[...tt.values()],n=tt.get(e.pointerId)-e.clientX;!nt&&1===t.length&&Math.abs(n)<4||(nt||U.setPointerCapture(e.pointerId),nt=!0,
tt.set(e.pointerId,e.clientX),null!==rt?Qe(rt,at(e.clientX)):1===t.length?Ce(et*n/U.clientWidth):2===t.length&&(([e,t],[n,r])=>{let l=Math.abs(n-r)
;l>8&&Se(Math.abs(e-t)/l,at((n+r)/2))})(t,[...tt.values()]))},pointerup(e){tt.delete(e.pointerId),null!==rt&&nt&&((e,t)=>{Ze(e,t);let n=.03*Math.abs(t-e)
;Me(Math.min(e,t)-n,Math.max(e,t)+n)})(rt,at(e.clientX)),rt=null},pointercancel(e){tt.delete(e.pointerId),rt=null,Ge()},keydown(e){
e.ctrlKey||e.metaKey||e.altKey||!lt[e.key]||(e.preventDefault(),e.stopPropagation(),lt[e.key]())}}),a(U,{click(e){nt?(e.preventDefault(),
e.stopPropagation()):e.target.matches(".column")?Se(.25,at(e.clientX)):e.target.closest("a")||U.focus()}},!0),a(U,{wheel(e){
let t=e.shiftKey||Math.abs(e.deltaX)>Math.abs(e.deltaY);if(!t&&!e.ctrlKey&&document.activeElement!==U)return;e.preventDefault();let n=e.deltaMode?16:1
;if(t)Ce(et*(e.deltaX||e.deltaY)*n/U.clientWidth);else{let t=z(e.deltaY*n/300,-1,1);Se(Math.exp(t),at(e.clientX))}}},{passive:!1})),_e&&(_e.append(Je),
le.push(Ge)),a(e,{click(e){(e=>{let t=e.target.closest("a[href^='#']");if(!t||e.ctrlKey||e.metaKey||e.shiftKey)return
;let n=l(decodeURIComponent(t.getAttribute("href").slice(1))),r=n?.closest(".event"),o=n?.closest(".passage");r?(e.preventDefault(),p.shown[v(r)]||Mt(),De(r,{
scroll:!r.contains(t)})):o&&(e.preventDefault(),De(t.closest(".event"),{focus:!1,scroll:!1}),o.scrollIntoView({block:"center"}),o.focus({preventScroll:!0}))
})(e);let t=e.target.closest("[data-do]");t&&ut(vt,t.dataset.do,t)}}),a(n(".tools"),{async input({target:e}){let{name:t,value:n,checked:r}=e
;if("q"===t)g.q=n;else if("only"===t)g.not[r?"delete":"add"](n);else{if("from"!==t&&"to"!==t)return;if(!await(async e=>{let t=e.value.trim()
;t&&!qe(t)&&(t=await ut(vt,"read",e));let n=!t&&""!==e.value.trim();return e.setCustomValidity(n?p.words.bad_date:""),e.ariaInvalid=n,!n&&(g[e.name]=t,Ge(),!0)
})(e))return}je({fits:!0})}}),a(i("sort"),{async change({target:e}){g.sort=e.value,await ut(vt,"sort"),je()}}),a(document,{keydown(e){
"Escape"===e.key&&"q"===e.target.name&&g.q&&(g.q="",i("q").value="",je({fits:!0})),"Enter"===e.key&&"q"===e.target.name&&je({fits:!0,goes:!0})
;let t=e.target.checkVisibility()&&e.target.closest("input, textarea, select, dialog"),r=n('[name="keys"]').checked,l=wt[e.key]||"paxvd".includes(e.key)
;t||e.ctrlKey||e.metaKey||e.altKey||!r||!l||(e.preventDefault(),ut(wt,e.key))}}),
globalThis.timelinePage=[vt,U,Ke,pt,dt,i,w,q,L,se,h,ie,x,n,r,Fe,y,Xe,De,P,t,wt,Re,a,ze,Ct,Ce,v,Le,p,qe,Ve,kt,e,A,je,K],(()=>{let t=({target:e})=>{
if(!n(".texts"))return;let t=e.closest?.(".passage");ze(t?l((e=>e.getAttribute("href").slice(1))(t)):e.closest?.(".event"),"on")};a(e,{mouseover:t,focusin:t})
})(),a(globalThis,{hashchange(){l(location.hash.slice(1))?.matches(":not(.event)")||At()}}),At()})();
