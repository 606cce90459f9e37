/* Made from templates/script (90b6458b4b8aeb59) by tools/bundle.py. */
"use strict";(()=>{
var e=document.querySelector(".timeline"),t="rtl"===document.documentElement.dir,n=(t,n=e)=>n.querySelector(t),r=(t,n=e)=>Array.from(n.querySelectorAll(t)),o=e=>document.getElementById(e),l=e=>e.getBoundingClientRect()
;function a(e,t,n){for(let r in t)e.addEventListener(r,t[r],n)}
var s=n(".tools"),i=e=>n(`[name="${e}"]`,s),f=r('[name="only"]',s),u=r(".chips button",n("header"));function h(e,t,n){let r=document.createElement(e)
;return t&&(r.className=t),void 0!==n&&(r.textContent=n),r}function d(e,t,n,r){let o=document.createElementNS("http://www.w3.org/2000/svg",e)
;for(let e in t)o.setAttribute(e,t[e]);return void 0!==r&&(o.textContent=r),n.append(o),o}var c=JSON.parse(o("numbers").textContent),m=r(".event"),p={numbers:c,
words:c.words,events:m,total:m.length,starts:c.start.map((e,t)=>e??c.end[t]??NaN),ends:c.end.map((e,t)=>e??c.start[t]??NaN),chosen:{q:"",from:"",to:"",
not:new Set,sort:"date",view:"",present:"",at:""},sort:"date",shown:new Uint8Array(m.length).fill(1),order:m.map((e,t)=>t),parts:[],headings:[],months:[],
links:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},entries:[],states:new Map,gone:new Set,searchTexts:new Array(m.length),numberByEvent:null,
numberById:null,passagesById:null},{chosen:g}=p;function v(e){return p.numberByEvent||=new Map(p.events.map((e,t)=>[e,t])),p.numberByEvent.get(e)}
var w=()=>o(g.at)?.closest(".event"),y=e=>String(e).replace(/\B(?=(\d{3})+$)/g,p.numbers.separator),x=(e,t)=>e.replace(/\{(\w+)\}/g,(e,n)=>t[n]),b={}
;function M(e,t){b[e]=t;let n=()=>{if(b[e]!==t)return;let r=performance.now()+4;for(;performance.now()<r;)if(t.next().done)return;requestAnimationFrame(n)};n()}
function $(e,t){let n;return(...r)=>{clearTimeout(n),n=setTimeout(t,e,...r)}}var S=["q","from","to","view","present"];function k(){
let{not:e}=g,t=u.some(t=>e.has(t.value));for(let n of u)n.disabled=!1,n.ariaPressed=t&&!e.has(n.value)}function C(){let e=S.filter(e=>g[e]).map(e=>[e,g[e]])
;g.not.size&&e.push(["not",[...g.not].join(",")]),"date"!==g.sort&&e.push(["sort",g.sort]),e.length&&g.at&&e.push(["at",g.at])
;let t=e.map(([e,t])=>`${e}=${N(t)}`),n=t.length?`#?${t.join("&")}`:g.at&&`#${g.at}`;return location.href.split("#")[0]+n}function A(){try{
history.replaceState(null,"",C())}catch{}}var E=$(150,A),N=e=>encodeURIComponent(e).replace(/%(2C|2F)/g,decodeURIComponent);function I(e,t=1,n=1){
let r=t<3,o=r?e-1:e,l=r?t+12:t;return 365*o+(Math.floor(o/4)-Math.floor(o/100)+Math.floor(o/400))+Math.floor((153*l-457)/5)+n-306}function q(e){
let t=Math.floor(e)+305,n=Math.floor(t/146097),r=t-146097*n,o=Math.floor(r/1460)-Math.floor(r/36524)+Math.floor(r/146096),l=Math.floor((r-o)/365),a=r-(365*l+Math.floor(l/4)-Math.floor(l/100)),s=Math.floor((5*a+2)/153),i=s>9
;return[l+400*n+(i?1:0),s+(i?-9:3),a-Math.floor((153*s+2)/5)+1]}function T(e,t,n=0){let r=12*e+t-1+n,o=Math.floor(r/12);return I(o,r-12*o+1)}
var O=[...[9,8,7,6,5,4,3,2,1,0].flatMap(e=>[5,2,1].map(t=>[t*10**e,"year",365.2425])),...[6,3,1].map(e=>[e,"month",30.44]),...[14,7,2,1].map(e=>[e,"day",1]),...[360,180,60,30,10,5,1].map(e=>[e,"minute",1/1440]),...[15,5,1].map(e=>[e,"second",1/86400])],B=e=>String(e).padStart(2,"0")
;function F(e,t){if(e>0&&e<100)return t.early.replace("{}",e);let n=e>0?e:1-e-(e<=-1e6&&e%10==0),r=n<1e4?String(n):String(n).replace(/\B(?=(\d{3})+$)/g," ")
;return e>0?r:t.before.replace("{}",r)}function L(e,t,n){let[r,o,l]=q(e);if(t>3650)return F(r,n);let a=`${n.months[o-1]} ${F(r,n)}`;if(t>90)return a
;let s=`${l} ${a}`;return t>3?s:`${s} ${K(86400*(e-Math.floor(e)),t<.01)}`}function P(e){let[t,n,r]=q(e)
;return Math.abs(t)>9999?`Y${t}`:`${t<0?"-":""}${String(Math.abs(t)).padStart(4,"0")}-${B(n)}-${B(r)}`}function D(e,t,n,r){
let o,[l,a,s]=O.findLast(e=>e[0]*e[2]>=n)||O[0];return o="year"===a?((e,t,n,r)=>{let o=[],l=Math.floor(q(e)[0]/n)*n;for(let e=0;e<99;e++){
let a=l+e*n,s=n>1&&a<=0?a+1:a,i=I(s);if(i>t)break;o.push([i,F(s,r)])}return o})(e,t,l,r):"month"===a?((e,t,n,r)=>{
let o=[],[l,a]=q(e),s=Math.floor((12*l+a-1)/n)*n;for(let e=0;e<99;e++){let l=T(0,1,s+e*n);if(l>t)break;let[a,i]=q(l),f=F(a,r)
;o.push([l,1===i?f:`${r.months[i-1]} ${f}`])}return o})(e,t,l,r):"day"===a?((e,t,n,r)=>{let o=[],[l,a]=q(e),s=I(l,a);for(let e=s;e<=t&&e<s+999;e++){
let[t,l,a]=q(e);if((a-1)%n||n>2&&a>28)continue;let s=r.months[l-1];o.push([e,1===a?`${s} ${F(t,r)}`:`${a} ${s}`])}return o})(e,t,l,r):((e,t,n,r,o)=>{
let l=[],a=Math.floor(e);for(let s=Math.floor((e-a)/n);l.length<99;s++){let e=a+s*n;if(e>t)break;let i=Math.floor(e+1e-9),f=Math.round(86400*(e-i)),[,u,h]=q(i)
;l.push([e,f?K(f,r):`${h} ${o.months[u-1]}`])}return l})(e,t,l*s,"second"===a,r),o.filter(([n])=>n>=e&&n<=t)}function K(e,t){
let n=`${B(Math.floor(e/3600))}:${B(Math.floor(e/60)%60)}`;return t?`${n}:${B(Math.floor(e%60))}`:n}
var R=document.createElement("canvas").getContext("2d"),X=new Map;function V(t){let n=X.get(t);return void 0===n&&(X.size||(()=>{
let t=.75*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);R.font=`700 ${t}px ${getComputedStyle(e).getPropertyValue("--sans")}`})(),
n=R.measureText(t).width+1,X.set(t,n)),n}var z=(e,t,n)=>Math.max(t,Math.min(n,e)),U=n(".view"),{numbers:W,axis:j}=p,{stretches:H}=W,Y=[{names:W.names,
ofEvent:W.documents},{names:W.tags,ofEvent:W.tagged}].find(({names:e})=>e.length>1&&e.length<=6)||{names:[]
},_=Y.names.length||1,J=Y.names===W.names,Z=[6,3,2][_-1]||1,G=_>1?15:0,Q=G+19*Z+9,ee=_*Q,te=Z>4?3:0,ne=0,re=!1,oe=[],le=e=>((e,t)=>{
let n=t.find(t=>e<=t[1])||t.at(-1);if(!n)return 0;let[r,o,l,a]=n;return l+z((e-r)/(o-r),0,1)*(a-l)})(e,H),ae=e=>((e,t)=>{
let[n,r,o,l]=t.find(t=>e<=t[3])||t.at(-1);return n+(z(e,o,l)-o)/(l-o)*(r-n)})(e,H);function se(){!U||re||(re=!0,requestAnimationFrame(he))}function ie(){
return j.places||={from:Float64Array.from(p.starts,e=>le(e)),to:Float64Array.from(p.ends,e=>le(e))},j.places}
var fe=e=>(e-j.low)*ne/(j.high-j.low),ue=(e,n=0)=>t?ne-e-n:e;function he(){if(re=!1,!(ne=U.clientWidth)||!H.length)return
;let e=document.createDocumentFragment();(e=>{let t=(j.high-j.low)/ne,n=[];H.forEach(([r,o,l,a],s)=>{let i=H[s+1];if(i&&i[2]>a&&((e,t)=>{let n=ue(fe(t)),r=ee+7
;d("path",{class:"break",d:`M${n-7} ${r}l6 -14M${n+1} ${r}l6 -14`},e)})(e,(a+i[2])/2),a<j.low||l>j.high)return
;let f=ae(Math.max(l,j.low)),u=ae(Math.min(a,j.high)),h=(f+u)/2,c=76*t*(o-r)/(a-l),m=D(f,u,c,W)
;for(let e=c;!m.length&&e>c/64;e/=2)m.push(...D(f,u,e,W).slice(0,1));m.length||m.push([h,L(h,u-f,W)]),n.push(...m.map(([e,t])=>({share:le(e),label:t,
few:m.length})))});let r=[];for(let{share:t,label:o}of n.toSorted((e,t)=>e.few-t.few))ce(e,t,o,r)})(d("g",{class:"ticks"},e)),d("line",{class:"axis",x1:0,x2:ne,
y1:ee,y2:ee},e),(e=>{let t=v(w()),{from:n,to:r}=ie(),o=ue(fe((n[t]+r[t])/2));o>=0&&o<=ne&&d("path",{class:"here",d:`M${o} ${ee}V7l-5-7h10l-5 7`},e)})(e)
;let t=(()=>{let{from:e,to:t}=ie(),n=[];for(let r=0;r<p.total;r++)p.shown[r]&&t[r]>=j.low&&e[r]<=j.high&&n.push(r);return n})(),n=t.length>90?xe:pe;(e=>{
if(1===_)return[e];let t=Y.names.map(()=>[]);for(let n of e)for(let e of[Y.ofEvent[n]].flat())t[e]?.push(n);return t})(t).forEach((t,r)=>{let o=d("g",J?{
class:`source s${r+1}`}:{},e),l=r*Q;_>1&&((e,t,n)=>{d("line",{class:"lane",x1:0,x2:ne,y1:n,y2:n},e);let r=J?`${String.fromCharCode(65+t)} · `:"";d("text",{
class:"name",x:ue(2),y:n+12},e,r+Y.names[t])})(o,r,l),n(o,t,l+G)}),U.replaceChildren(e);for(let e of oe)e();de(t.length)}var de=$(120,e=>{
let t=ae(j.low),r=ae(j.high),[o,l]=[t,r].map(e=>L(e,r-t,W)),a=n(".shown");a.textContent=x(p.words.shown,{from:o,to:l,n:y(e)}),a.hidden=j.low<=0&&j.high>=1})
;function ce(e,t,n,r){let o=fe(t),l=V(n)/2,a=z(o,l,ne-l);d("line",{x1:ue(o),x2:ue(o),y1:0,y2:ee+5},e),me(r,a-l-4,a+l+4)&&d("text",{x:ue(a),y:ee+19},e,n)}
function me(e,t,n){return!e.some(([e,r])=>t<r&&e<n)&&(e.push([t,n]),!0)}function pe(e,t,n){let r=Array.from({length:Z},()=>[]);for(let o of(e=>{
let t=W.top.filter(t=>e.includes(t)),n=new Set(t);return[...t,...e.filter(e=>!n.has(e))]})(t)){let t=ge(o),l=r.findIndex(e=>me(e,t.left-3,t.right+3))
;ve(e,p.events[o],{...t,row:l},n)}}function ge(e){let[t,n]=(e=>{let{from:t,to:n}=ie(),r=fe(t[e]),o=fe(n[e]);null===W.start[e]&&(r=o-46),
null===W.end[e]&&(o=r+46);let l=(r+o)/2;return o-r<9?[l-4.5,l+4.5]:[r,o]})(e),r=V(ye(p.events[e]))+14;if(n-t>16){let e=Math.max(0,Math.min(t,ne-r));return{
start:t,end:n,title:r<ne?"above":"none",left:e,right:Math.max(n,e+r)}}if(n+r>ne&&t>r)return{start:t,end:n,title:"before",left:t-r,right:n};let o=Math.max(0,t)
;return o+r>ne?{start:t,end:n,title:"none",left:o,right:n}:{start:t,end:n,title:"after",left:o,right:Math.max(n,o+r)}}
function ve(e,t,{start:r,end:o,title:l,left:a,row:s},i){
let f=o-r>16,u=s>=0,h=we(t),c=t.className.replace("event",""),m=f?c.replace("point","coarse"):c,p=d("a",{href:`#${t.id}`,tabindex:-1,class:m},e)
;d("title",{},p,`${n(".when",t).firstElementChild.textContent}: ${h}`);let g=u?i+19*s+(f?13:4):i+Q-G-8,v=f||!u?5:9,w=Math.max(r,-60),y=Math.min(o,ne+60)-w
;if(d("rect",{x:ue(w,y),y:g,width:y,height:v,rx:v/2},p),!u||"none"===l||o<0)return;let x={above:a,before:r-5,after:o+5}[l],b=ye(t);d("text",{x:ue(x),
y:f?g-3:g+9,class:"before"===l?"last":""},p,b)}var we=e=>n(".title",e).textContent;function ye(e){let t=we(e);return t.length>36?`${t.slice(0,35).trimEnd()}…`:t
}function xe(e,t,n){let r=((e,t)=>{let{from:n,to:r}=ie(),o=new Float64Array(t+1),l=e=>z(Math.floor(fe(e)/6),0,t-1);for(let t of e){
let e=l(n[t]),a=l(r[t]),s=1/(a-e+1);o[e]+=s,o[a+1]-=s}for(let e=1;e<t;e++)o[e]+=o[e-1];return o.subarray(0,t)
})(t,Math.ceil(ne/6)),o=Math.max(4,...r),l=Q-G-8-19*te-12,a=n+Q-G-2,s=e=>Math.max(1.5,Math.sqrt(e/o)*l);((e,t,n,r)=>{let{from:o,to:l}=ie(),a=Array.from({
length:te},()=>[]),s=new Set(t),i=W.top.filter(e=>s.has(e)).slice(0,60);for(let t of te?i:[]){
let s=z(fe((o[t]+l[t])/2),0,ne),i=ye(p.events[t]),f=V(i)+6,u=s+f>ne?s-f:s,h=a.findIndex(e=>me(e,u-3,u+f+3));if(h<0||u<0)continue;let c=d("a",{
href:`#${p.events[t].id}`,tabindex:-1,class:"label"},e),m=n+19*h+13;d("line",{x1:ue(s),x2:ue(s),y1:m-9,y2:r},c),d("text",{x:ue(u<s?s-4:s+4),y:m,
class:u<s?"last":""},c,i)}})(e,t,n,a),r.forEach((t,n)=>{if(t<1e-6)return;let r=s(t);d("rect",{class:"column",x:ue(6*n+.5,5),y:a-r,width:5,height:r},e)})
;let i=[],f=[...r.keys()].sort((e,t)=>r[t]-r[e]).filter(e=>r[e]>=2);for(let t of f){let n=6*(t+.5);if(!me(i,n-27,n+27)||n<10||n>ne-10)continue;let o=a-s(r[t])-3
;d("text",{class:"count",x:ue(n),y:o},e,y(Math.round(r[t])))}}var{axis:be}=p;function Me(e,t,{isKept:n=!0}={}){if(!U)return;let r=((e,t)=>{
let[n,r,o,l]=t.find(t=>e<=t[3])||t.at(-1);return(l-o)/(r-n)/1440})((e+t)/2,p.numbers.stretches),o=z(t-e,r,1);be.low=z(e,0,1-o),be.high=be.low+o
;let l=[ae(be.low),ae(be.high)].map(e=>o<.001?e.toFixed(5):Math.round(e));g.view=o>.999||!n?"":l.join("~"),se(),E()}var $e=()=>Me(0,1)
;function Se(e,t=(be.low+be.high)/2){Me(t-(t-be.low)*e,t+(be.high-t)*e)}function ke(){let e=(be.high-be.low)/2,t=(e=>{
let{from:t,to:n}=ie(),r=(be.low+be.high)/2,o=[];for(let e=0;e<p.total;e++){let r=(t[e]+n[e])/2;if(p.shown[e]&&r>=be.low&&r<=be.high){
if(p.events[e].id===g.at)return r;o.push(r)}}o.sort((e,t)=>e-t);let l=r,a=0;for(let t=0,n=0;n<o.length;n++){for(;o[n]-o[t]>e;)t++
;let s=n-t+1,i=(o[t]+o[n])/2,f=s===a&&Math.abs(i-r)<Math.abs(l-r);(s>a||f)&&([l,a]=[i,s])}return l})(e);Me(Math.max(be.low,t-e/2),Math.min(be.high,t+e/2))}
function Ce(e){let t=e*(be.high-be.low);Me(be.low+t,be.high+t)}
var Ae=/(^|-)[?~%]|[?~%](?=-|$)/g,Ee=/^(-?\d{1,3})(X{1,3})$/,Ne=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,Ie=[...[3,6,9,12,3,6,9,12,9,12,3,6].map(e=>[e,3]),...[1,4,7,10].map(e=>[e,3]),...[1,5,9].map(e=>[e,4]),...[1,7].map(e=>[e,6])]
;function qe(e){let t=e.trim(),n=/^[[{](.*)[\]}]$/.exec(t);if(n)return((e,t)=>{let n="["===e[0]==("]"===e.at(-1))
;return t&&".."!==t&&n?Te(t.split(/\.\.|,/),e=>""===e):null})(t,n[1]);let r=t.split("/");return 1===r.length?Oe(t):2===r.length?Te(r,e=>""===e||".."===e):null}
function Te(e,t){let n=e.map(e=>t(e)?[null,null]:Oe(e));if(n.includes(null)||n.every(e=>null===e[0])||n.slice(1,-1).some(e=>null===e[0]))return null
;let r=n[0][0],o=n.at(-1)[1];return null!==r&&null!==o&&r>=o?null:[r,o]}function Oe(e){let t=e.trim().replace(Ae,"$1"),n=Ee.exec(t)
;if(n&&4===t.replace("-","").length)return Be(n[1],n[2].length);let r=Ne.exec(t);if(!r)return null;let[o,l,a,s,...i]=r.slice(1)
;return"-0000"===o||l&&a?null:a?s?((e,t,n,r)=>{let o=I(e,t,n);return t>=1&&t<=12&&n>=1&&o<T(e,t,1)?r[0]?((e,t)=>{let[n,r,o]=t.map(e=>Number(e||0))
;if(n>23||r>59||o>59)return null;let l=e+(3600*n+60*r+o)/86400;return[l,l+(t[2]?1:60)/86400]})(o,r):[o,o+1]:null})(Number(o),Number(a),Number(s),i):((e,t)=>{
let[n,r]=t<21?[t,1]:Ie[t-21]||[];return n>=1&&n<=12?[T(e,n),T(e,n,r)]:null})(Number(o),Number(a)):Be(o||l,0)}function Be(e,t){
let n=10**t,r=e*n,o="-"===e[0]?r-n+1:r;return[I(o),I(o+n)]}function Fe(){for(let e of r(".run"))Pe(e,!0)}function Le(e){
for(let t=e.closest(".run");t;t=t.parentElement.closest(".run"))Pe(t,!1)}function Pe(e,t){t?e.setAttribute("hidden","until-found"):e.removeAttribute("hidden"),
n("button",e.previousElementSibling).ariaExpanded=!t}function De(){let e=0;p.parts=r(".part").map(t=>{
let n=t.getElementsByClassName("event").length,r=p.order.slice(e,e+n);return e+=n,{node:t,section:t.closest(".year"),events:r}})}
function Ke(e,{focus:t=!0,scroll:r=!0}={}){if(e){if(g.at=e.id,Le(e),ze(e,"at"),r){let t=()=>e.scrollIntoView({block:"center"});t(),requestAnimationFrame(t)}
t&&n(".title a",e).focus({preventScroll:!0}),(e=>{if(!e||!matchMedia("(min-width: 76rem)").matches)return;let t=n(".texts"),r=l(e).top-l(t).top
;t.scrollTop+=r-t.clientHeight/3})(Ue(e)[0]),A(),se()}}function Re(e){let t=Xe();Ke(p.events[t[Ve(t,e)]])}function Xe(){return p.parts.length||De(),
p.order.filter(e=>p.shown[e])}function Ve(e,t){let{id:n}=document.activeElement.closest(".event")||{id:g.at
},r=e.findIndex(e=>p.events[e].id===n),o=r<0?e.indexOf(p.parts.find(({node:e})=>l(e).bottom>0)?.events.find(e=>p.shown[e]&&l(p.events[e]).top>0)):r+t
;return z(o,0,e.length-1)}function ze(e,t){for(let e of r(`.${t}`))e.classList.remove(t);if(e)for(let n of[e,...Ue(e)])n.classList.add(t)}function Ue(e){
return p.passagesById||=(()=>{let e=new Map;for(let t of r(".passage"))for(let n of[t.hash.slice(1),...(t.dataset.also||"").split(" ")])e.has(n)||e.set(n,[]),
e.get(n).push(t);return e})(),p.passagesById.get(e.id)||[]}var We=({fits:t=!1,goes:o=!1}={})=>M("choose",function*(t,o){let l=(()=>{
let{numbers:e,starts:t,ends:n}=p,o=He(g.q).split(/\s+/).filter(Boolean),l=qe(g.from)?.[0]??-1/0,a=qe(g.to)?.[1]??1/0,s=e.kinds.map(e=>e.every(e=>!g.not.has(e))),i=e.names.map((e,t)=>!g.not.has(`document-${t}`)),f=e.tags.map((e,t)=>!g.not.has(`tag-${t}`))
;return u=>!p.gone.has(u)&&(e=>!(t[e]>=a||n[e]<=l&&t[e]!==l))(u)&&(s[e.kind[u]]??!0)&&je(e.documents[u],i)&&je(e.tagged[u],f)&&o.every(e=>(e=>(p.searchTexts[e]??=He(r(":is(.when, .title, .text)",p.events[e]).map(e=>e.textContent).join(" ")),
p.searchTexts[e]))(u).includes(e))})(),a=new Uint8Array(p.total);p.parts.length||De();for(let e=0;e<p.total;e++)a[e]=l(e)?1:0,e%32==0&&(yield);p.shown.set(a),
t?(()=>{let{from:e,to:t}=ie(),[n,r]=[1,0];for(let o=0;o<p.total;o++)!p.shown[o]||Number.isNaN(e[o])||(n=Math.min(n,e[o]),r=Math.max(r,t[o]))
;if(p.shown.every((e,t)=>e||p.gone.has(t))||n>r)return Me(0,1);let o=Math.max(.002,.03*(r-n));Me(n-o,r+o,{isKept:!1})})():se(),(()=>{
let t=p.shown.reduce((e,t)=>e+t,0),r=p.total-p.gone.size,o=t<r;e.classList.toggle("chosen",o);let l={n:y(t),total:y(r)}
;n(".found output").textContent=o?x(p.words.found,l):"",n(".found").classList.toggle("some",o||C().includes("#?"))})(),yield*function*(){let e=new Map
;for(let{node:t,section:o,events:l}of p.parts){let a=0;for(let e of l){a+=p.shown[e];let t=!p.shown[e];p.events[e].hidden!==t&&(p.events[e].hidden=t)}
t.hidden=!a,a&&t.style.setProperty("--n",a);for(let e of r(".month",t))e.hidden=!n(".event:not([hidden])",e);e.set(o,(e.get(o)||0)+a),o.hidden=!e.get(o),yield}
}(),E(),(()=>{if(e.classList.toggle("searching",!!g.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found")
;let t=g.q.toLowerCase().split(/\s+/).filter(Boolean),n=[];for(let e=0;t.length&&e<p.total&&n.length<200;e++)p.shown[e]&&n.push(...Ye(p.events[e],t))
;n.length&&CSS.highlights.set("found",new Highlight(...n))})(),o&&Ke(p.events[p.order.find(e=>p.shown[e])])
}(t,o)),je=(e,t)=>!t.includes(!1)||[e].flat().some(e=>t[e]??!0),He=e=>e.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function*Ye(e,t){
let n=document.createTreeWalker(e,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let e=n.currentNode,r=e.data.toLowerCase()
;if(!e.parentNode.closest("noscript, .notes")&&r.length===e.data.length)for(let n of t)for(let t=r.indexOf(n);t>=0;t=r.indexOf(n,t+n.length)){let r=new Range
;r.setStart(e,t),r.setEnd(e,t+n.length),yield r}}}var _e=n(".overview"),Je=_e?h("div","brush"):null;function Ze(e,t){
let n=ae(Math.min(e,t)),r=ae(Math.max(e,t)),o=r-n>3650,l=e=>e.replace(/-\d\d-\d\d$/,"");g.from=o?l(P(n)):P(n),g.to=o?l(P(r)):P(Math.ceil(r)-1),
i("from").value=g.from,i("to").value=g.to,Ge(),We()}function Ge(){if(!Je)return;let e=qe(g.from)?.[0],t=qe(g.to)?.[1];Qe(null==e?0:le(e),null==t?1:le(t)),
Je.hidden=void 0===e&&void 0===t}function Qe(e,t){let[n,r]=[Math.min(e,t),Math.max(e,t)].map(e=>z(fe(e),0,Je.parentNode.clientWidth))
;Je.style.insetInlineStart=`${n}px`,Je.style.width=r-n+"px",Je.hidden=!1}var et=t?-1:1,tt=new Map,nt=!1,rt=null,ot={ArrowLeft:()=>Ce(-.2*et),
ArrowRight:()=>Ce(.2*et),ArrowUp:()=>Se(.7),ArrowDown:()=>Se(1/.7),"+":ke,"=":ke,"-":()=>Se(2),Home:$e,0:$e,Enter:lt};function lt(){Ze(p.axis.low,p.axis.high)}
function at(e){let n=l(U),r=(e-n.left)/n.width,o=p.axis.low+(t?1-r:r)*(p.axis.high-p.axis.low);return z(o,0,1)}var st,it=o("deferred")
;async function ft(e,t,...n){return e[t]||(st||=(async()=>{
let e=new Blob([ut(it.textContent)]).stream().pipeThrough(new DecompressionStream("deflate")),[t,n]=(await new Response(e).text()).split("\f"),r=new CSSStyleSheet
;r.replaceSync(n),document.adoptedStyleSheets.push(r),document.head.append(h("script","",t))})(),await st),e[t]?.(...n)}function ut(e){let t=[]
;for(let n=0;n<e.length;n+=5){let r=0;for(let t of e.slice(n,n+5).padEnd(5,"u"))r=85*r+("v"===t?"<":t).charCodeAt()-33;t.push(r>>24,r>>16,r>>8,r)}
return Uint8Array.from(t).subarray(0,.8*e.length)}var ht=!!n("dialog.edit"),dt=new IntersectionObserver(e=>{
for(let{isIntersecting:t,target:n}of e)t&&(dt.unobserve(n),pt(n))},{rootMargin:"700px"}),ct=e=>dt.observe(e);function mt(){p.reasonsAreOpen=!p.reasonsAreOpen
;for(let e of r(".event details"))e.open=p.reasonsAreOpen;n('[data-do="expand"]').ariaPressed=p.reasonsAreOpen}function pt(e){
for(let t of r("noscript",e))t.insertAdjacentHTML("afterend",t.textContent),t.remove();for(let t of ht?r(".notes:not(:has(> .edit))",e):[]){
let e=h("button","edit",p.words.edit);e.type="button",e.dataset.do="edit",t.append(e)}if(p.reasonsAreOpen)for(let t of r("details",e))t.open=!0}
var gt=n(".filters"),vt={filter:xt,more:e=>{let t=n(".more");t.hidden=!t.hidden,e.ariaExpanded=!t.hidden},source:e=>{e.ariaPressed="true"!==e.ariaPressed
;let t=u.filter(e=>"true"===e.ariaPressed),n=t.length%u.length===0;for(let e of u)g.not[n||t.includes(e)?"delete":"add"](e.value);k(),We({fits:!0})},unfold:e=>{
let t=e.parentElement.nextElementSibling;Pe(t,!t.hidden)},expand:mt,copy:$t,clear:Mt,help:bt,in:ke,out:()=>Se(2),earlier:()=>Ce(-.5),later:()=>Ce(.5),whole:$e,
only:lt},wt={j:()=>Re(1),k:()=>Re(-1),"/":()=>i("q").focus(),f:xt,e:mt,c:()=>$t(n('[data-do="copy"]')),"?":bt,"+":vt.in,"=":vt.in,"-":vt.out,0:$e}
;function yt(e){gt.hidden=!e,n('[data-do="filter"]').ariaExpanded=e}function xt(){yt(gt.hidden),gt.hidden||n("input",gt).focus()}function bt(){
n(".help").showModal()}function Mt(){Object.assign(g,{q:"",from:"",to:"",not:new Set,view:""});for(let e of["q","from","to"])i(e).value=""
;for(let e of f)e.checked=!0;k(),"date"!==g.sort&&(g.sort="date",i("sort").value="date",ft(vt,"sort")),Ge(),$e(),We()}async function $t(e){let t=e.textContent
;try{await navigator.clipboard.writeText(C())}catch{return void prompt(t,C())}e.textContent=p.words.copied,setTimeout(()=>{e.textContent=t},1500)}
var St=n(".index");function kt(e){let t=e.closest(".year");return n(".event:not([hidden])",t)===e?t:e}function Ct(){
let e=.3*innerHeight,t=p.links.findLast(({target:t})=>{let n=t.checkVisibility()?t:t.closest(".run")?.previousElementSibling
;return n?.checkVisibility()&&l(n).top<e})||p.links[0];for(let e of p.links)e.link.ariaCurrent=e===t?"true":null}async function At(){(()=>{
let e=location.hash.slice(1),t="?"===e[0],n=new URLSearchParams(t?e.slice(1):"");for(let e of S)g[e]=n.get(e)||"";let r=Array.from(i("sort").options,e=>e.value)
;g.sort=r.includes(n.get("sort"))?n.get("sort"):"date";let o=[...f,...u].map(e=>e.value);g.not=new Set((n.get("not")||"").split(",").filter(e=>o.includes(e))),
g.at=t?n.get("at")||"":e;for(let e of["q","from","to","sort"])i(e).value=g[e];for(let e of f)e.checked=!g.not.has(e.value);k()})()
;let{q:e,from:t,to:r,not:o,sort:l,view:a}=g;yt(!!(t||r||f.some(e=>!e.checked))),Ge(),a&&((e,t)=>{e<t&&Me(le(e),le(t))})(...a.split("~").map(Number)),
l!==p.sort&&await ft(vt,"sort"),(e||t||r||o.size)&&We({fits:!a});let s=w();s&&Ke(s,{focus:!1,scroll:"?"===location.hash[1]}),
(g.present||n(".present").open)&&ft(vt,"presentAsChosen"),se()}Fe(),a(e,{beforematch:({target:e})=>Le(e)}),St&&(p.links=r("a",St).map(e=>{
let t=o(decodeURIComponent(e.hash.slice(1))),r=t.matches(".event")?t:n(".event",t);return{link:e,name:e.textContent,level:e.className,first:v(r),target:t}}),
a(St,{click:e=>{let{first:t}=p.links.find(({link:t})=>t===e.target)||{};if(void 0===t)return;e.preventDefault(),e.stopPropagation(),
St.matches(":popover-open")&&St.hidePopover();let n=p.order.slice(p.order.indexOf(t)).find(e=>p.shown[e]);if(void 0===n)return;let r=p.events[n];Ke(r,{scroll:!1
});let o=kt(r);o.scrollIntoView(),requestAnimationFrame(()=>o.scrollIntoView())}}),a(globalThis,{scroll:$(80,Ct)},{passive:!0}),Ct()),M("complete",function*(){
for(let e of r(".part"))p.total>500?ct(e):pt(e),yield}()),a(globalThis,{beforeprint:()=>p.reasonsAreOpen&&r(".part").forEach(pt)}),
U&&(U.setAttribute("height",ee+26),new ResizeObserver(()=>{U.clientWidth!==ne&&se()}).observe(U)),U&&(a(U,{dragstart:e=>e.preventDefault(),pointerdown:e=>{
if(0!==e.button)return;tt.set(e.pointerId,e.clientX),nt=!1;let t=0===p.axis.low&&1===p.axis.high;rt=1===tt.size&&(t||e.shiftKey)?at(e.clientX):null,
tt.size>1&&Ge()},pointermove:e=>{if(!tt.has(e.pointerId))return;let t=[...tt.values()],n=tt.get(e.pointerId)-e.clientX
;!nt&&1===t.length&&Math.abs(n)<4||(nt||U.setPointerCapture(e.pointerId),nt=!0,tt.set(e.pointerId,e.clientX),
null!==rt?Qe(rt,at(e.clientX)):1===t.length?Ce(et*n/U.clientWidth):2===t.length&&(([e,t],[n,r])=>{let o=Math.abs(n-r);o>8&&Se(Math.abs(e-t)/o,at((n+r)/2))
})(t,[...tt.values()]))},pointerup:e=>{tt.delete(e.pointerId),null!==rt&&nt&&((e,t)=>{Ze(e,t);let n=.03*Math.abs(t-e);Me(Math.min(e,t)-n,Math.max(e,t)+n)
})(rt,at(e.clientX)),rt=null},pointercancel:e=>{tt.delete(e.pointerId),rt=null,Ge()},keydown:e=>{
e.ctrlKey||e.metaKey||e.altKey||!ot[e.key]||(e.preventDefault(),e.stopPropagation(),ot[e.key]())}}),a(U,{click:e=>{nt?(e.preventDefault(),
e.stopPropagation()):e.target.matches(".column")?Se(.25,at(e.clientX)):e.target.closest("a")||U.focus()}},!0),a(U,{wheel:e=>{
let t=e.shiftKey||Math.abs(e.deltaX)>Math.abs(e.deltaY);if(!t&&!e.ctrlKey&&document.activeElement!==U)return;e.preventDefault();let n=e.deltaMode?16:1
;if(t)Ce(et*(e.deltaX||e.deltaY)*n/U.clientWidth);else{let t=z(e.deltaY*n/300,-1,1);Se(Math.exp(t),at(e.clientX))}}},{passive:!1})),_e&&(_e.append(Je),
oe.push(Ge)),a(e,{click:e=>{(e=>{let t=e.target.closest("a[href^='#']");if(!t||e.ctrlKey||e.metaKey||e.shiftKey)return
;let n=o(decodeURIComponent(t.getAttribute("href").slice(1))),r=n?.closest(".event"),l=n?.closest(".passage");r?(e.preventDefault(),p.shown[v(r)]||Mt(),Ke(r,{
scroll:!r.contains(t)})):l&&(e.preventDefault(),Ke(t.closest(".event"),{focus:!1,scroll:!1}),l.scrollIntoView({block:"center"}),l.focus({preventScroll:!0}))
})(e);let t=e.target.closest("[data-do]");t&&ft(vt,t.dataset.do,t)}}),a(n(".tools"),{input:async({target:e})=>{let{name:t,value:n,checked:r}=e
;if("q"===t)g.q=n;else if("only"===t)g.not[r?"delete":"add"](n);else{if("from"!==t&&"to"!==t)return;if(!await(async e=>{let t=e.value.trim()
;t&&!qe(t)&&(t=await ft(vt,"read",e));let n=!t&&""!==e.value.trim();return e.setCustomValidity(n?p.words.bad_date:""),e.ariaInvalid=n,!n&&(g[e.name]=t,Ge(),!0)
})(e))return}We({fits:!0})}}),a(i("sort"),{change:async({target:e})=>{g.sort=e.value,await ft(vt,"sort"),We()}}),a(document,{keydown:e=>{
"Escape"===e.key&&"q"===e.target.name&&g.q&&(g.q="",i("q").value="",We({fits:!0})),"Enter"===e.key&&"q"===e.target.name&&We({fits:!0,goes:!0})
;let t=e.target.checkVisibility()&&e.target.closest("input, textarea, select, dialog"),r=n('[name="keys"]').checked,o=wt[e.key]||"paxvd".includes(e.key)
;t||e.ctrlKey||e.metaKey||e.altKey||!r||!o||(e.preventDefault(),ft(wt,e.key))}}),globalThis.timelinePage={actions:vt,axisSvg:U,closeFolds:Fe,completePart:pt,
completeWhenNear:ct,control:i,currentEvent:w,dateOfDay:q,dayName:L,drawAxis:se,element:h,eventShares:ie,fillSlots:x,find:n,findAll:r,findParts:De,
formatNumber:y,goBy:Re,goToEvent:Ke,isoDate:P,isRightToLeft:t,keys:wt,listedEvents:Xe,listen:a,markEvent:ze,markReading:Ct,moveAxis:Ce,numberOf:v,openFolds:Le,
page:p,parseDates:qe,placeFrom:Ve,placeInList:kt,root:e,saveAddress:A,showChosen:We,yearName:F},(()=>{let t=({target:e})=>{if(!n(".texts"))return
;let t=e.closest?.(".passage");ze(t?o((e=>e.getAttribute("href").slice(1))(t)):e.closest?.(".event"),"on")};a(e,{mouseover:t,focusin:t})})(),a(globalThis,{
hashchange:()=>{o(location.hash.slice(1))?.matches(":not(.event)")||At()}}),At()})();
