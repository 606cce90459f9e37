/* Made from templates/script (d3b4ae497c93298f) by tools/bundle.py. */
"use strict";(()=>{
var e=document.querySelector(".timeline"),t="rtl"===document.documentElement.dir,n=(t,n=e)=>n.querySelector(t),r=(t,n=e)=>Array.from(n.querySelectorAll(t)),o=e=>document.getElementById(e),l=e=>e.getBoundingClientRect()
;function a(e,t,n){for(let r in t)e.addEventListener(r,t[r],n)}var s=e=>n(`.tools [name="${e}"]`),i=r('.tools [name="only"]'),f=r(".chips button")
;function u(e,t,n){let r=document.createElement(e);return t&&(r.className=t),void 0!==n&&(r.textContent=n),r}function h(e,t,n,r){
let o=document.createElementNS("http://www.w3.org/2000/svg",e);for(let e in t)o.setAttribute(e,t[e]);return void 0!==r&&(o.textContent=r),n.append(o),o}
var d=JSON.parse(o("numbers").textContent),c=r(".event"),m={numbers:d,words:d.words,events:c,total:c.length,starts:d.start.map((e,t)=>e??d.end[t]??NaN),
ends:d.end.map((e,t)=>e??d.start[t]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",present:"",at:""},sort:"date",
shown:new Uint8Array(c.length).fill(1),order:c.map((e,t)=>t),parts:[],headings:[],months:[],links:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},
entries:[],states:new Map,gone:new Set,searchTexts:new Array(c.length),numberByEvent:null,numberById:null,passagesById:null},{chosen:p}=m;function g(e){
return m.numberByEvent||=new Map(m.events.map((e,t)=>[e,t])),m.numberByEvent.get(e)}
var v=()=>o(p.at)?.closest(".event"),w=e=>String(e).replace(/\B(?=(\d{3})+$)/g,m.numbers.separator),y=(e,t)=>e.replace(/\{(\w+)\}/g,(e,n)=>t[n]),x={}
;function b(e,t){x[e]=t;let n=()=>{if(x[e]!==t)return;let r=performance.now()+4;for(;performance.now()<r;)if(t.next().done)return;requestAnimationFrame(n)};n()}
function M(e,t){let n;return(...r)=>{clearTimeout(n),n=setTimeout(t,e,...r)}}var $=["q","from","to","view","present"];function S(){
let{not:e}=p,t=f.some(t=>e.has(t.value));for(let n of f)n.disabled=!1,n.ariaPressed=t&&!e.has(n.value)}function k(){let e=$.filter(e=>p[e]).map(e=>[e,p[e]])
;p.not.size&&e.push(["not",[...p.not].join(",")]),"date"!==p.sort&&e.push(["sort",p.sort]),e.length&&p.at&&e.push(["at",p.at])
;let t=e.map(([e,t])=>`${e}=${E(t)}`),n=t.length?`#?${t.join("&")}`:p.at&&`#${p.at}`;return location.href.split("#")[0]+n}function C(){try{
history.replaceState(null,"",k())}catch{}}var A=M(150,C),E=e=>encodeURIComponent(e).replace(/%(2C|2F)/g,decodeURIComponent);function N(e,t=1,n=1){
let r=t<3,o=r?e-1:e,l=r?t+12:t;return 365*o+(Math.floor(o/4)-Math.floor(o/100)+Math.floor(o/400))+Math.floor((153*l-457)/5)+n-306}function I(e){
let t=Math.floor(e)+305,n=Math.floor(t/146097),r=t-146097*n,o=Math.floor(r/1460)-Math.floor(r/36524)+Math.floor(r/146096),l=Math.floor((r-o)/365),a=r-(365*l+Math.floor(l/4)-Math.floor(l/100)),s=Math.floor((5*a+2)/153),i=s>9
;return[l+400*n+(i?1:0),s+(i?-9:3),a-Math.floor((153*s+2)/5)+1]}function q(e,t,n=0){let r=12*e+t-1+n,o=Math.floor(r/12);return N(o,r-12*o+1)}
var T=[...[9,8,7,6,5,4,3,2,1,0].flatMap(e=>[5,2,1].map(t=>[t*10**e,"year",365.2425])),...[6,3,1].map(e=>[e,"month",30.44]),...[14,7,2,1].map(e=>[e,"day",1]),...[360,180,60,30,10,5,1].map(e=>[e,"minute",1/1440]),...[15,5,1].map(e=>[e,"second",1/86400])],O=e=>String(e).padStart(2,"0")
;function B(e,t){if(e>0&&e<100)return t.early.replace("{}",e);let n=e>0?e:1-e-(e<=-1e6&&e%10==0),r=n<1e4?String(n):String(n).replace(/\B(?=(\d{3})+$)/g," ")
;return e>0?r:t.before.replace("{}",r)}function F(e,t,n){let[r,o,l]=I(e);if(t>3650)return B(r,n);let a=`${n.months[o-1]} ${B(r,n)}`;if(t>90)return a
;let s=`${l} ${a}`;return t>3?s:`${s} ${D(86400*(e-Math.floor(e)),t<.01)}`}function L(e){let[t,n,r]=I(e)
;return Math.abs(t)>9999?`Y${t}`:`${t<0?"-":""}${String(Math.abs(t)).padStart(4,"0")}-${O(n)}-${O(r)}`}function P(e,t,n,r){
let o,[l,a,s]=T.findLast(e=>e[0]*e[2]>=n)||T[0];return o="year"===a?((e,t,n,r)=>{let o=[],l=Math.floor(I(e)[0]/n)*n;for(let e=0;e<99;e++){
let a=l+e*n,s=n>1&&a<=0?a+1:a,i=N(s);if(i>t)break;o.push([i,B(s,r)])}return o})(e,t,l,r):"month"===a?((e,t,n,r)=>{
let o=[],[l,a]=I(e),s=Math.floor((12*l+a-1)/n)*n;for(let e=0;e<99;e++){let l=q(0,1,s+e*n);if(l>t)break;let[a,i]=I(l),f=B(a,r)
;o.push([l,1===i?f:`${r.months[i-1]} ${f}`])}return o})(e,t,l,r):"day"===a?((e,t,n,r)=>{let o=[],[l,a]=I(e),s=N(l,a);for(let e=s;e<=t&&e<s+999;e++){
let[t,l,a]=I(e);if((a-1)%n||n>2&&a>28)continue;let s=r.months[l-1];o.push([e,1===a?`${s} ${B(t,r)}`:`${a} ${s}`])}return o})(e,t,l,r):((e,t,n,r,o)=>{
let l=[],a=Math.floor(e);for(let s=Math.floor((e-a)/n);l.length<99;s++){let e=a+s*n;if(e>t)break;let i=Math.floor(e+1e-9),f=Math.round(86400*(e-i)),[,u,h]=I(i)
;l.push([e,f?D(f,r):`${h} ${o.months[u-1]}`])}return l})(e,t,l*s,"second"===a,r),o.filter(([n])=>n>=e&&n<=t)}function D(e,t){
let n=`${O(Math.floor(e/3600))}:${O(Math.floor(e/60)%60)}`;return t?`${n}:${O(Math.floor(e%60))}`:n}
var K=document.createElement("canvas").getContext("2d"),R=new Map;function X(t){let n=R.get(t);return void 0===n&&(R.size||(()=>{
let t=.75*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);K.font=`700 ${t}px ${getComputedStyle(e).getPropertyValue("--sans")}`})(),
n=K.measureText(t).width+1,R.set(t,n)),n}var V=(e,t,n)=>Math.max(t,Math.min(n,e)),z=n(".view"),{numbers:U,axis:W}=m,{stretches:j}=U,H=[{names:U.names,
ofEvent:U.documents},{names:U.tags,ofEvent:U.tagged}].find(({names:e})=>e.length>1&&e.length<=6)||{names:[]
},Y=H.names.length||1,_=H.names===U.names,J=[6,3,2][Y-1]||1,Z=Y>1?15:0,G=Z+19*J+9,Q=Y*G,ee=J>4?3:0,te=0,ne=!1,re=[],oe=e=>((e,t)=>{
let n=t.find(t=>e<=t[1])||t.at(-1);if(!n)return 0;let[r,o,l,a]=n;return l+V((e-r)/(o-r),0,1)*(a-l)})(e,j),le=e=>((e,t)=>{
let[n,r,o,l]=t.find(t=>e<=t[3])||t.at(-1);return n+(V(e,o,l)-o)/(l-o)*(r-n)})(e,j);function ae(){!z||ne||(ne=!0,requestAnimationFrame(ue))}function se(){
return W.places||={from:Float64Array.from(m.starts,e=>oe(e)),to:Float64Array.from(m.ends,e=>oe(e))},W.places}
var ie=e=>(e-W.low)*te/(W.high-W.low),fe=(e,n=0)=>t?te-e-n:e;function ue(){if(ne=!1,!(te=z.clientWidth)||!j.length)return
;let e=document.createDocumentFragment();(e=>{let t=(W.high-W.low)/te,n=[];j.forEach(([r,o,l,a],s)=>{let i=j[s+1];if(i&&i[2]>a&&((e,t)=>{let n=fe(ie(t)),r=Q+7
;h("path",{class:"break",d:`M${n-7} ${r}l6 -14M${n+1} ${r}l6 -14`},e)})(e,(a+i[2])/2),a<W.low||l>W.high)return
;let f=le(Math.max(l,W.low)),u=le(Math.min(a,W.high)),d=(f+u)/2,c=76*t*(o-r)/(a-l),m=P(f,u,c,U)
;for(let e=c;!m.length&&e>c/64;e/=2)m.push(...P(f,u,e,U).slice(0,1));m.length||m.push([d,F(d,u-f,U)]),n.push(...m.map(([e,t])=>({share:oe(e),label:t,
few:m.length})))});let r=[];for(let{share:t,label:o}of n.toSorted((e,t)=>e.few-t.few))de(e,t,o,r)})(h("g",{class:"ticks"},e)),h("line",{class:"axis",x1:0,x2:te,
y1:Q,y2:Q},e),(e=>{let t=g(v()),{from:n,to:r}=se(),o=fe(ie((n[t]+r[t])/2));o>=0&&o<=te&&h("path",{class:"here",d:`M${o} ${Q}V7l-5-7h10l-5 7`},e)})(e)
;let t=(()=>{let{from:e,to:t}=se(),n=[];for(let r=0;r<m.total;r++)m.shown[r]&&t[r]>=W.low&&e[r]<=W.high&&n.push(r);return n})(),n=t.length>90?ye:me;(e=>{
if(1===Y)return[e];let t=H.names.map(()=>[]);for(let n of e)for(let e of[H.ofEvent[n]].flat())t[e]?.push(n);return t})(t).forEach((t,r)=>{let o=h("g",_?{
class:`source s${r+1}`}:{},e),l=r*G;Y>1&&((e,t,n)=>{h("line",{class:"lane",x1:0,x2:te,y1:n,y2:n},e);let r=_?`${String.fromCharCode(65+t)} · `:"";h("text",{
class:"name",x:fe(2),y:n+12},e,r+H.names[t])})(o,r,l),n(o,t,l+Z)}),z.replaceChildren(e);for(let e of re)e();he(t.length)}var he=M(120,e=>{
let t=le(W.low),r=le(W.high),[o,l]=[t,r].map(e=>F(e,r-t,U)),a=n(".shown");a.textContent=y(m.words.shown,{from:o,to:l,n:w(e)}),a.hidden=W.low<=0&&W.high>=1})
;function de(e,t,n,r){let o=ie(t),l=X(n)/2,a=V(o,l,te-l);h("line",{x1:fe(o),x2:fe(o),y1:0,y2:Q+5},e),ce(r,a-l-4,a+l+4)&&h("text",{x:fe(a),y:Q+19},e,n)}
function ce(e,t,n){return!e.some(([e,r])=>t<r&&e<n)&&(e.push([t,n]),!0)}function me(e,t,n){let r=Array.from({length:J},()=>[]);for(let o of(e=>{
let t=U.top.filter(t=>e.includes(t)),n=new Set(t);return[...t,...e.filter(e=>!n.has(e))]})(t)){let t=pe(o),l=r.findIndex(e=>ce(e,t.left-3,t.right+3))
;ge(e,m.events[o],{...t,row:l},n)}}function pe(e){let[t,n]=(e=>{let{from:t,to:n}=se(),r=ie(t[e]),o=ie(n[e]);null===U.start[e]&&(r=o-46),
null===U.end[e]&&(o=r+46);let l=(r+o)/2;return o-r<9?[l-4.5,l+4.5]:[r,o]})(e),r=X(we(m.events[e]))+14;if(n-t>16){let e=Math.max(0,Math.min(t,te-r));return{
start:t,end:n,title:r<te?"above":"none",left:e,right:Math.max(n,e+r)}}if(n+r>te&&t>r)return{start:t,end:n,title:"before",left:t-r,right:n};let o=Math.max(0,t)
;return o+r>te?{start:t,end:n,title:"none",left:o,right:n}:{start:t,end:n,title:"after",left:o,right:Math.max(n,o+r)}}
function ge(e,t,{start:r,end:o,title:l,left:a,row:s},i){
let f=o-r>16,u=s>=0,d=ve(t),c=t.className.replace("event",""),m=f?c.replace("point","coarse"):c,p=h("a",{href:`#${t.id}`,tabindex:-1,class:m},e)
;h("title",{},p,`${n(".when",t).firstElementChild.textContent}: ${d}`);let g=u?i+19*s+(f?13:4):i+G-Z-8,v=f||!u?5:9,w=Math.max(r,-60),y=Math.min(o,te+60)-w
;if(h("rect",{x:fe(w,y),y:g,width:y,height:v,rx:v/2},p),!u||"none"===l||o<0)return;let x={above:a,before:r-5,after:o+5}[l],b=we(t);h("text",{x:fe(x),
y:f?g-3:g+9,class:"before"===l?"last":""},p,b)}var ve=e=>n(".title",e).textContent;function we(e){let t=ve(e);return t.length>36?`${t.slice(0,35).trimEnd()}…`:t
}function ye(e,t,n){let r=((e,t)=>{let{from:n,to:r}=se(),o=new Float64Array(t+1),l=e=>V(Math.floor(ie(e)/6),0,t-1);for(let t of e){
let e=l(n[t]),a=l(r[t]),s=1/(a-e+1);o[e]+=s,o[a+1]-=s}for(let e=1;e<t;e++)o[e]+=o[e-1];return o.subarray(0,t)
})(t,Math.ceil(te/6)),o=Math.max(4,...r),l=G-Z-8-19*ee-12,a=n+G-Z-2,s=e=>Math.max(1.5,Math.sqrt(e/o)*l);((e,t,n,r)=>{let{from:o,to:l}=se(),a=Array.from({
length:ee},()=>[]),s=new Set(t),i=U.top.filter(e=>s.has(e)).slice(0,60);for(let t of ee?i:[]){
let s=V(ie((o[t]+l[t])/2),0,te),i=we(m.events[t]),f=X(i)+6,u=s+f>te?s-f:s,d=a.findIndex(e=>ce(e,u-3,u+f+3));if(d<0||u<0)continue;let c=h("a",{
href:`#${m.events[t].id}`,tabindex:-1,class:"label"},e),p=n+19*d+13;h("line",{x1:fe(s),x2:fe(s),y1:p-9,y2:r},c),h("text",{x:fe(u<s?s-4:s+4),y:p,
class:u<s?"last":""},c,i)}})(e,t,n,a),r.forEach((t,n)=>{if(t<1e-6)return;let r=s(t);h("rect",{class:"column",x:fe(6*n+.5,5),y:a-r,width:5,height:r},e)})
;let i=[],f=[...r.keys()].sort((e,t)=>r[t]-r[e]).filter(e=>r[e]>=2);for(let t of f){let n=6*(t+.5);if(!ce(i,n-27,n+27)||n<10||n>te-10)continue;let o=a-s(r[t])-3
;h("text",{class:"count",x:fe(n),y:o},e,w(Math.round(r[t])))}}var{axis:xe}=m;function be(e,t,{isKept:n=!0}={}){if(!z)return;let r=((e,t)=>{
let[n,r,o,l]=t.find(t=>e<=t[3])||t.at(-1);return(l-o)/(r-n)/1440})((e+t)/2,m.numbers.stretches),o=V(t-e,r,1);xe.low=V(e,0,1-o),xe.high=xe.low+o
;let l=[le(xe.low),le(xe.high)].map(e=>o<.001?e.toFixed(5):Math.round(e));p.view=o>.999||!n?"":l.join("~"),ae(),A()}var Me=()=>be(0,1)
;function $e(e,t=(xe.low+xe.high)/2){be(t-(t-xe.low)*e,t+(xe.high-t)*e)}function Se(){let e=(xe.high-xe.low)/2,t=(e=>{
let{from:t,to:n}=se(),r=(xe.low+xe.high)/2,o=[];for(let e=0;e<m.total;e++){let r=(t[e]+n[e])/2;if(m.shown[e]&&r>=xe.low&&r<=xe.high){
if(m.events[e].id===p.at)return r;o.push(r)}}o.sort((e,t)=>e-t);let l=r,a=0;for(let t=0,n=0;n<o.length;n++){for(;o[n]-o[t]>e;)t++
;let s=n-t+1,i=(o[t]+o[n])/2,f=s===a&&Math.abs(i-r)<Math.abs(l-r);(s>a||f)&&([l,a]=[i,s])}return l})(e);be(Math.max(xe.low,t-e/2),Math.min(xe.high,t+e/2))}
function ke(e){let t=e*(xe.high-xe.low);be(xe.low+t,xe.high+t)}
var Ce=/(^|-)[?~%]|[?~%](?=-|$)/g,Ae=/^(-?\d{1,3})(X{1,3})$/,Ee=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,Ne=[...[3,6,9,12,3,6,9,12,9,12,3,6].map(e=>[e,3]),...[1,4,7,10].map(e=>[e,3]),...[1,5,9].map(e=>[e,4]),...[1,7].map(e=>[e,6])]
;function Ie(e){let t=e.trim(),n=/^[[{](.*)[\]}]$/.exec(t);if(n)return((e,t)=>{let n="["===e[0]==("]"===e.at(-1))
;return t&&".."!==t&&n?qe(t.split(/\.\.|,/),e=>""===e):null})(t,n[1]);let r=t.split("/");return 1===r.length?Te(t):2===r.length?qe(r,e=>""===e||".."===e):null}
function qe(e,t){let n=e.map(e=>t(e)?[null,null]:Te(e));if(n.includes(null)||n.every(e=>null===e[0])||n.slice(1,-1).some(e=>null===e[0]))return null
;let r=n[0][0],o=n.at(-1)[1];return null!==r&&null!==o&&r>=o?null:[r,o]}function Te(e){let t=e.trim().replace(Ce,"$1"),n=Ae.exec(t)
;if(n&&4===t.replace("-","").length)return Oe(n[1],n[2].length);let r=Ee.exec(t);if(!r)return null;let[o,l,a,s,...i]=r.slice(1)
;return"-0000"===o||l&&a?null:a?s?((e,t,n,r)=>{let o=N(e,t,n);return t>=1&&t<=12&&n>=1&&o<q(e,t,1)?r[0]?((e,t)=>{let[n,r,o]=t.map(e=>Number(e||0))
;if(n>23||r>59||o>59)return null;let l=e+(3600*n+60*r+o)/86400;return[l,l+(t[2]?1:60)/86400]})(o,r):[o,o+1]:null})(Number(o),Number(a),Number(s),i):((e,t)=>{
let[n,r]=t<21?[t,1]:Ne[t-21]||[];return n>=1&&n<=12?[q(e,n),q(e,n,r)]:null})(Number(o),Number(a)):Oe(o||l,0)}function Oe(e,t){
let n=10**t,r=e*n,o="-"===e[0]?r-n+1:r;return[N(o),N(o+n)]}function Be(){for(let e of r(".run"))Le(e,!0)}function Fe(e){
for(let t=e.closest(".run");t;t=t.parentElement.closest(".run"))Le(t,!1)}function Le(e,t){t?e.setAttribute("hidden","until-found"):e.removeAttribute("hidden"),
n("button",e.previousElementSibling).ariaExpanded=!t}function Pe(){let e=0;m.parts=r(".part").map(t=>{
let n=t.getElementsByClassName("event").length,r=m.order.slice(e,e+n);return e+=n,{node:t,section:t.closest(".year"),events:r}})}
function De(e,{focus:t=!0,scroll:r=!0}={}){if(e){if(p.at=e.id,Fe(e),Ve(e,"at"),r){let t=()=>e.scrollIntoView({block:"center"});t(),requestAnimationFrame(t)}
t&&n(".title a",e).focus({preventScroll:!0}),(e=>{if(!e||!matchMedia("(min-width: 76rem)").matches)return;let t=n(".texts"),r=l(e).top-l(t).top
;t.scrollTop+=r-t.clientHeight/3})(ze(e)[0]),C(),ae()}}function Ke(e){let t=Re();De(m.events[t[Xe(t,e)]])}function Re(){return m.parts.length||Pe(),
m.order.filter(e=>m.shown[e])}function Xe(e,t){
let n=e.findIndex(e=>m.events[e].id===p.at),r=n<0?e.indexOf(m.parts.find(({node:e})=>l(e).bottom>0)?.events.find(e=>m.shown[e]&&l(m.events[e]).top>0)):n+t
;return V(r,0,e.length-1)}function Ve(e,t){for(let e of r(`.${t}`))e.classList.remove(t);if(e)for(let n of[e,...ze(e)])n.classList.add(t)}function ze(e){
return m.passagesById||=(()=>{let e=new Map;for(let t of r(".passage"))for(let n of[t.hash.slice(1),...(t.dataset.also||"").split(" ")])e.has(n)||e.set(n,[]),
e.get(n).push(t);return e})(),m.passagesById.get(e.id)||[]}var Ue=({fits:t=!1,goes:o=!1}={})=>b("choose",function*(t,o){let l=(()=>{
let{numbers:e,starts:t,ends:n}=m,o=je(p.q).split(/\s+/).filter(Boolean),l=Ie(p.from)?.[0]??-1/0,a=Ie(p.to)?.[1]??1/0,s=e.kinds.map(e=>e.every(e=>!p.not.has(e))),i=e.names.map((e,t)=>!p.not.has(`document-${t}`)),f=e.tags.map((e,t)=>!p.not.has(`tag-${t}`))
;return u=>!m.gone.has(u)&&(e=>!(t[e]>=a||n[e]<=l&&t[e]!==l))(u)&&(s[e.kind[u]]??!0)&&We(e.documents[u],i)&&We(e.tagged[u],f)&&o.every(e=>(e=>(m.searchTexts[e]??=je(r(":is(.when, .title, .text)",m.events[e]).map(e=>e.textContent).join(" ")),
m.searchTexts[e]))(u).includes(e))})(),a=new Uint8Array(m.total);m.parts.length||Pe();for(let e=0;e<m.total;e++)a[e]=l(e)?1:0,e%32==0&&(yield);m.shown.set(a),
t?(()=>{let{from:e,to:t}=se(),[n,r]=[1,0];for(let o=0;o<m.total;o++)!m.shown[o]||Number.isNaN(e[o])||(n=Math.min(n,e[o]),r=Math.max(r,t[o]))
;if(m.shown.every((e,t)=>e||m.gone.has(t))||n>r)return be(0,1);let o=Math.max(.002,.03*(r-n));be(n-o,r+o,{isKept:!1})})():ae(),(()=>{
let t=m.shown.reduce((e,t)=>e+t,0),r=m.total-m.gone.size,o=t<r;e.classList.toggle("chosen",o);let l={n:w(t),total:w(r)}
;n(".found output").textContent=o?y(m.words.found,l):"",n(".found").classList.toggle("some",o||k().includes("#?"))})(),yield*function*(){let e=new Map
;for(let{node:t,section:o,events:l}of m.parts){let a=0;for(let e of l){a+=m.shown[e];let t=!m.shown[e];m.events[e].hidden!==t&&(m.events[e].hidden=t)}
t.hidden=!a,a&&t.style.setProperty("--n",a);for(let e of r(".month",t))e.hidden=!n(".event:not([hidden])",e);e.set(o,(e.get(o)||0)+a),o.hidden=!e.get(o),yield}
}(),A(),(()=>{if(e.classList.toggle("searching",!!p.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found")
;let t=p.q.toLowerCase().split(/\s+/).filter(Boolean),n=[];for(let e=0;t.length&&e<m.total&&n.length<200;e++)m.shown[e]&&n.push(...He(m.events[e],t))
;n.length&&CSS.highlights.set("found",new Highlight(...n))})(),o&&De(m.events[m.order.find(e=>m.shown[e])])
}(t,o)),We=(e,t)=>!t.includes(!1)||[e].flat().some(e=>t[e]??!0),je=e=>e.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function*He(e,t){
let n=document.createTreeWalker(e,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let e=n.currentNode,r=e.data.toLowerCase()
;if(!e.parentNode.closest("noscript, .notes")&&r.length===e.data.length)for(let n of t)for(let t=r.indexOf(n);t>=0;t=r.indexOf(n,t+n.length)){let r=new Range
;r.setStart(e,t),r.setEnd(e,t+n.length),yield r}}}var Ye=n(".overview"),_e=Ye?u("div","brush"):null;function Je(e,t){
let n=le(Math.min(e,t)),r=le(Math.max(e,t)),o=r-n>3650,l=e=>e.replace(/-\d\d-\d\d$/,"");p.from=o?l(L(n)):L(n),p.to=o?l(L(r)):L(Math.ceil(r)-1),
s("from").value=p.from,s("to").value=p.to,Ze(),Ue()}function Ze(){if(!_e)return;let e=Ie(p.from)?.[0],t=Ie(p.to)?.[1];Ge(null==e?0:oe(e),null==t?1:oe(t)),
_e.hidden=void 0===e&&void 0===t}function Ge(e,t){let[n,r]=[Math.min(e,t),Math.max(e,t)].map(e=>V(ie(e),0,_e.parentNode.clientWidth))
;_e.style.insetInlineStart=`${n}px`,_e.style.width=r-n+"px",_e.hidden=!1}var Qe=t?-1:1,et=new Map,tt=!1,nt=null,rt={ArrowLeft:()=>ke(-.2*Qe),
ArrowRight:()=>ke(.2*Qe),ArrowUp:()=>$e(.7),ArrowDown:()=>$e(1/.7),"+":Se,"=":Se,"-":()=>$e(2),Home:Me,0:Me,Enter:ot};function ot(){Je(m.axis.low,m.axis.high)}
function lt(e){let n=l(z),r=(e-n.left)/n.width,o=m.axis.low+(t?1-r:r)*(m.axis.high-m.axis.low);return V(o,0,1)}var at,st=o("deferred")
;async function it(e,t,...n){e[t]||(at||=(async()=>{
let e=Uint8Array.from(atob(st.textContent),e=>e.charCodeAt()),t=new Blob([e]).stream().pipeThrough(new DecompressionStream("deflate")),[n,r]=(await new Response(t).text()).split("\f"),o=new CSSStyleSheet
;o.replaceSync(r),document.adoptedStyleSheets.push(o),document.head.append(u("script","",n))})(),await at),e[t]?.(...n)}
var ft=!!n("dialog.edit"),ut=new IntersectionObserver(e=>{for(let{isIntersecting:t,target:n}of e)t&&(ut.unobserve(n),ct(n))},{rootMargin:"700px"
}),ht=e=>ut.observe(e);function dt(){m.reasonsAreOpen=!m.reasonsAreOpen;for(let e of r(".event details"))e.open=m.reasonsAreOpen
;n('[data-do="expand"]').ariaPressed=m.reasonsAreOpen}function ct(e){for(let t of r("noscript",e))t.insertAdjacentHTML("afterend",t.textContent),t.remove()
;for(let t of ft?r(".notes:not(:has(> .edit))",e):[]){let e=u("button","edit",m.words.edit);e.type="button",e.dataset.do="edit",t.append(e)}
if(m.reasonsAreOpen)for(let t of r("details",e))t.open=!0}var mt=n(".filters"),pt={filter:wt,more:e=>{let t=n(".more");t.hidden=!t.hidden,
e.ariaExpanded=!t.hidden},source:e=>{e.ariaPressed="true"!==e.ariaPressed;let t=f.filter(e=>"true"===e.ariaPressed),n=t.length%f.length===0
;for(let e of f)p.not[n||t.includes(e)?"delete":"add"](e.value);S(),Ue({fits:!0})},unfold:e=>{let t=e.parentElement.nextElementSibling;Le(t,!t.hidden)},
expand:dt,copy:bt,clear:xt,help:yt,in:Se,out:()=>$e(2),earlier:()=>ke(-.5),later:()=>ke(.5),whole:Me,only:ot},gt={j:()=>Ke(1),k:()=>Ke(-1),
"/":()=>s("q").focus(),f:wt,e:dt,c:()=>bt(n('[data-do="copy"]')),"?":yt,"+":pt.in,"=":pt.in,"-":pt.out,0:Me};function vt(e){mt.hidden=!e,
n('[data-do="filter"]').ariaExpanded=e}function wt(){vt(mt.hidden),mt.hidden||n("input",mt).focus()}function yt(){n(".help").showModal()}function xt(){
Object.assign(p,{q:"",from:"",to:"",not:new Set,view:""});for(let e of["q","from","to"])s(e).value="";for(let e of i)e.checked=!0;S(),
"date"!==p.sort&&(p.sort="date",s("sort").value="date",it(pt,"sort")),Ze(),Me(),Ue()}async function bt(e){let t=e.textContent;try{
await navigator.clipboard.writeText(k())}catch{return void prompt(t,k())}e.textContent=m.words.copied,setTimeout(()=>{e.textContent=t},1500)}var Mt=n(".index")
;function $t(e){let t=e.closest(".year");return n(".event:not([hidden])",t)===e?t:e}function St(){let e=.3*innerHeight,t=m.links.findLast(({target:t})=>{
let n=t.checkVisibility()?t:t.closest(".run")?.previousElementSibling;return n?.checkVisibility()&&l(n).top<e})||m.links[0]
;for(let e of m.links)e.link.ariaCurrent=e===t?"true":null}async function kt(){(()=>{
let e=location.hash.slice(1),t="?"===e[0],n=new URLSearchParams(t?e.slice(1):"");for(let e of $)p[e]=n.get(e)||"";let r=Array.from(s("sort").options,e=>e.value)
;p.sort=r.includes(n.get("sort"))?n.get("sort"):"date";let o=[...i,...f].map(e=>e.value);p.not=new Set((n.get("not")||"").split(",").filter(e=>o.includes(e))),
p.at=t?n.get("at")||"":e;for(let e of["q","from","to","sort"])s(e).value=p[e];for(let e of i)e.checked=!p.not.has(e.value);S()})()
;let{q:e,from:t,to:r,not:o,sort:l,view:a}=p;vt(!!(t||r||i.some(e=>!e.checked))),Ze(),a&&((e,t)=>{e<t&&be(oe(e),oe(t))})(...a.split("~").map(Number)),
l!==m.sort&&await it(pt,"sort"),(e||t||r||o.size)&&Ue({fits:!a});let u=v();u&&De(u,{focus:!1,scroll:"?"===location.hash[1]}),
(p.present||n(".present").open)&&it(pt,"presentAsChosen"),ae()}Be(),a(e,{beforematch:({target:e})=>Fe(e)}),Mt&&(m.links=r("a",Mt).map(e=>{
let t=o(decodeURIComponent(e.hash.slice(1))),r=t.matches(".event")?t:n(".event",t);return{link:e,name:e.textContent,level:e.className,first:g(r),target:t}}),
a(Mt,{click:e=>{let{first:t}=m.links.find(({link:t})=>t===e.target)||{};if(void 0===t)return;e.preventDefault(),e.stopPropagation(),
Mt.matches(":popover-open")&&Mt.hidePopover();let n=m.order.slice(m.order.indexOf(t)).find(e=>m.shown[e]);if(void 0===n)return;let r=m.events[n];De(r,{scroll:!1
});let o=$t(r);o.scrollIntoView(),requestAnimationFrame(()=>o.scrollIntoView())}}),a(globalThis,{scroll:M(80,St)},{passive:!0}),St()),b("complete",function*(){
for(let e of r(".part"))m.total>500?ht(e):ct(e),yield}()),a(globalThis,{beforeprint:()=>m.reasonsAreOpen&&r(".part").forEach(ct)}),
z&&(z.setAttribute("height",Q+26),new ResizeObserver(()=>{z.clientWidth!==te&&ae()}).observe(z)),z&&(a(z,{dragstart:e=>e.preventDefault(),pointerdown:e=>{
if(0!==e.button)return;et.set(e.pointerId,e.clientX),tt=!1;let t=0===m.axis.low&&1===m.axis.high;nt=1===et.size&&(t||e.shiftKey)?lt(e.clientX):null,
et.size>1&&Ze()},pointermove:e=>{if(!et.has(e.pointerId))return;let t=[...et.values()],n=et.get(e.pointerId)-e.clientX
;!tt&&1===t.length&&Math.abs(n)<4||(tt||z.setPointerCapture(e.pointerId),tt=!0,et.set(e.pointerId,e.clientX),
null!==nt?Ge(nt,lt(e.clientX)):1===t.length?ke(Qe*n/z.clientWidth):2===t.length&&(([e,t],[n,r])=>{let o=Math.abs(n-r);o>8&&$e(Math.abs(e-t)/o,lt((n+r)/2))
})(t,[...et.values()]))},pointerup:e=>{et.delete(e.pointerId),null!==nt&&tt&&((e,t)=>{Je(e,t);let n=.03*Math.abs(t-e);be(Math.min(e,t)-n,Math.max(e,t)+n)
})(nt,lt(e.clientX)),nt=null},pointercancel:e=>{et.delete(e.pointerId),nt=null,Ze()},keydown:e=>{
e.ctrlKey||e.metaKey||e.altKey||!rt[e.key]||(e.preventDefault(),e.stopPropagation(),rt[e.key]())}}),a(z,{click:e=>{tt?(e.preventDefault(),
e.stopPropagation()):e.target.matches(".column")?$e(.25,lt(e.clientX)):e.target.closest("a")||z.focus()}},!0),a(z,{wheel:e=>{
let t=e.shiftKey||Math.abs(e.deltaX)>Math.abs(e.deltaY);if(!t&&!e.ctrlKey&&document.activeElement!==z)return;e.preventDefault();let n=e.deltaMode?16:1
;if(t)ke(Qe*(e.deltaX||e.deltaY)*n/z.clientWidth);else{let t=V(e.deltaY*n/300,-1,1);$e(Math.exp(t),lt(e.clientX))}}},{passive:!1})),Ye&&(Ye.append(_e),
re.push(Ze)),a(e,{click:e=>{(e=>{let t=e.target.closest("a[href^='#']");if(!t||e.ctrlKey||e.metaKey||e.shiftKey)return
;let n=o(decodeURIComponent(t.getAttribute("href").slice(1))),r=n?.closest(".event"),l=n?.closest(".passage");r?(e.preventDefault(),m.shown[g(r)]||xt(),De(r,{
scroll:!r.contains(t)})):l&&(e.preventDefault(),De(t.closest(".event"),{focus:!1,scroll:!1}),l.scrollIntoView({block:"center"}),l.focus({preventScroll:!0}))
})(e);let t=e.target.closest("[data-do]");t&&it(pt,t.dataset.do,t)}}),a(n(".tools"),{input:({target:e})=>{let{name:t,value:n,checked:r}=e
;if("q"===t)p.q=n;else if("only"===t)p.not[r?"delete":"add"](n);else{if("from"!==t&&"to"!==t)return;if(!(e=>{let t=!!e.value.trim()&&!Ie(e.value)
;return e.setCustomValidity(t?m.words.bad_date:""),e.ariaInvalid=t,!t&&(p[e.name]=e.value.trim(),Ze(),!0)})(e))return}Ue({fits:!0})}}),a(s("sort"),{
change:async({target:e})=>{p.sort=e.value,await it(pt,"sort"),Ue()}}),a(document,{keydown:e=>{"Escape"===e.key&&"q"===e.target.name&&p.q&&(p.q="",
s("q").value="",Ue({fits:!0})),"Enter"===e.key&&"q"===e.target.name&&Ue({fits:!0,goes:!0})
;let t=e.target.checkVisibility()&&e.target.closest("input, textarea, select, dialog"),r=n('[name="keys"]').checked,o=gt[e.key]||"paxvd".includes(e.key)
;t||e.ctrlKey||e.metaKey||e.altKey||!r||!o||(e.preventDefault(),it(gt,e.key))}}),globalThis.timelinePage={actions:pt,axisSvg:z,closeFolds:Be,completePart:ct,
completeWhenNear:ht,control:s,currentEvent:v,dateOfDay:I,dayName:F,drawAxis:ae,element:u,eventShares:se,fillSlots:y,find:n,findAll:r,findParts:Pe,
formatNumber:w,goBy:Ke,goToEvent:De,isRightToLeft:t,keys:gt,listedEvents:Re,listen:a,markEvent:Ve,markReading:St,moveAxis:ke,numberOf:g,openFolds:Fe,page:m,
parseDates:Ie,placeFrom:Xe,placeInList:$t,root:e,saveAddress:C,showChosen:Ue,yearName:B},(()=>{let t=({target:e})=>{if(!n(".texts"))return
;let t=e.closest?.(".passage");Ve(t?o((e=>e.getAttribute("href").slice(1))(t)):e.closest?.(".event"),"on")};a(e,{mouseover:t,focusin:t})})(),a(globalThis,{
hashchange:()=>{o(location.hash.slice(1))?.matches(":not(.event)")||kt()}}),kt()})();
