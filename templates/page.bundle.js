/* Made from templates/script (689b9c600f9fdbd2) by tools/bundle.py. */
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
var w=()=>l(g.at)?.closest(".event"),y=e=>String(e).replace(/\B(?=(\d{3})+$)/g,p.numbers.separator),x=(e,t)=>e.replace(/\{(\w+)\}/g,(e,n)=>t[n]),M={}
;function b(e,t){M[e]=t;let n=()=>{if(M[e]!==t)return;let r=performance.now()+4;for(;performance.now()<r;)if(t.next().done)return;requestAnimationFrame(n)};n()}
function $(e,t){let n;return(...r)=>{clearTimeout(n),n=setTimeout(t,e,...r)}}var k=["q","from","to","view","present"];function S(){
let{not:e}=g,t=f.some(t=>e.has(t.value));for(let n of f)n.disabled=!1,n.ariaPressed=t&&!e.has(n.value)}function A(){let e=k.filter(e=>g[e]).map(e=>[e,g[e]])
;g.not.size&&e.push(["not",[...g.not].join(",")]),"date"!==g.sort&&e.push(["sort",g.sort]),e.length&&g.at&&e.push(["at",g.at])
;let t=e.map(([e,t])=>`${e}=${I(t)}`),n=t.length?`#?${t.join("&")}`:g.at&&`#${g.at}`;return location.href.split("#")[0]+n}function E(){try{
history.replaceState(null,"",A())}catch{}}var C=$(150,E),I=e=>encodeURIComponent(e).replace(/%(2C|2F)/g,decodeURIComponent);function q(e,t=1,n=1){
let r=t<3,l=r?e-1:e,o=r?t+12:t;return 365*l+(Math.floor(l/4)-Math.floor(l/100)+Math.floor(l/400))+Math.floor((153*o-457)/5)+n-306}function N(e){
let t=Math.floor(e)+305,n=Math.floor(t/146097),r=t-146097*n,l=Math.floor(r/1460)-Math.floor(r/36524)+Math.floor(r/146096),o=Math.floor((r-l)/365),a=r-(365*o+Math.floor(o/4)-Math.floor(o/100)),s=Math.floor((5*a+2)/153),i=s>9
;return[o+400*n+(i?1:0),s+(i?-9:3),a-Math.floor((153*s+2)/5)+1]}function T(e,t,n=0){let r=12*e+t-1+n,l=Math.floor(r/12);return q(l,r-12*l+1)}
var B=1/1440,O=[...[9,8,7,6,5,4,3,2,1,0].flatMap(e=>[5,2,1].map(t=>[t*10**e,365.2425,X])),...[6,3,1].map(e=>[e,30.44,V]),...[14,7,2,1].map(e=>[e,1,R]),...[360,180,60,30,10,5,1].map(e=>[e,B,U]),...[15,5,1].map(e=>[e,1/86400,U])],K=e=>String(e).padStart(2,"0")
;function L(e,t){if(e>0&&e<100)return t.early.replace("{}",e);let n=e>0?e:1-e-(e<=-1e6&&e%10==0),r=n<1e4?String(n):String(n).replace(/\B(?=(\d{3})+$)/g," ")
;return e>0?r:t.before.replace("{}",r)}function P(e,t,n){let[r,l,o]=N(e);if(t>3650)return L(r,n);let a=`${n.months[l-1]} ${L(r,n)}`;if(t>90)return a
;let s=`${o} ${a}`;return t>3?s:`${s} ${F(86400*(e-Math.floor(e)),t<.01)}`}function D(e){let[t,n,r]=N(e)
;return Math.abs(t)>9999?`Y${t}`:`${t<0?"-":""}${String(Math.abs(t)).padStart(4,"0")}-${K(n)}-${K(r)}`}function F(e,t){
let n=`${K(Math.floor(e/3600))}:${K(Math.floor(e/60)%60)}`;return t?`${n}:${K(Math.floor(e%60))}`:n}function X(e,t,n,r){let l=[],o=Math.floor(N(e)[0]/n)*n
;for(let e=0;e<99;e++){let a=o+e*n,s=n>1&&a<=0?a+1:a,i=q(s);if(i>t)break;l.push([i,L(s,r)])}return l}function V(e,t,n,r){
let l=[],[o,a]=N(e),s=Math.floor((12*o+a-1)/n)*n;for(let e=0;e<99;e++){let o=T(0,1,s+e*n);if(o>t)break;let[a,i]=N(o),u=L(a,r)
;l.push([o,1===i?u:`${r.months[i-1]} ${u}`])}return l}function R(e,t,n,r){let l=[],[o,a]=N(e),s=q(o,a);for(let e=s;e<=t&&e<s+999;e++){let[t,o,a]=N(e)
;if((a-1)%n||n>2&&a>28)continue;let s=r.months[o-1];l.push([e,1===a?`${s} ${L(t,r)}`:`${a} ${s}`])}return l}function U(e,t,n,r,l){let o=[],a=n*l,s=Math.floor(e)
;for(let n=Math.floor((e-s)/a);o.length<99;n++){let e=s+n*a;if(e>t)break;let i=Math.floor(e+1e-9),u=Math.round(86400*(e-i)),[,f,h]=N(i)
;o.push([e,u?F(u,l<B):`${h} ${r.months[f-1]}`])}return o}var j=document.createElement("canvas").getContext("2d"),z=new Map;function H(t){let n=z.get(t)
;return void 0===n&&(j.font=`700 12px ${getComputedStyle(e).getPropertyValue("--sans")}`,n=j.measureText(t).width+1,z.set(t,n)),n}
var W=(e,t,n)=>Math.max(t,Math.min(n,e)),Y=(e,t)=>t.find(t=>e<=t[3])||t.at(-1),_=n(".view"),{numbers:J,axis:Z}=p,{stretches:G}=J,Q=[{names:J.names,
ofEvent:J.documents},{names:J.tags,ofEvent:J.tagged}].find(({names:e})=>e.length>1&&e.length<=6)||{names:[]
},ee=Q.names.length||1,te=Q.names===J.names,ne=[6,3,2][ee-1]||1,re=ee>1?15:0,le=19*ne+7,oe=re+le+2,ae=ee*oe,se=ae+26,ie=ne>4?3:0,ue=0,fe=!1,he=[],ce=e=>((e,t)=>{
let n=t.find(t=>e<=t[1])||t.at(-1);if(!n)return 0;let[r,l,o,a]=n;return o+W((e-r)/(l-r),0,1)*(a-o)})(e,G),de=e=>((e,t)=>{let[n,r,l,o]=Y(e,t)
;return n+(W(e,l,o)-l)/(o-l)*(r-n)})(e,G);function me(){!_||fe||(fe=!0,requestAnimationFrame(Me))}function pe(){let e=o(_);return e.width/e.height*se}
function ge(){return Z.places||={from:Float64Array.from(p.starts,ce),to:Float64Array.from(p.ends,ce)},Z.places}function ve(e){let{from:t,to:n}=ge()
;return(t[e]+n[e])/2}var we=e=>(e-Z.low)/(Z.high-Z.low),ye=e=>we(e)*ue,xe=(e,n=0)=>t?ue-e-n:e;function Me(){if(fe=!1,!(ue=pe())||!G.length)return
;_.setAttribute("viewBox",`0 0 ${ue} ${se}`);let e=document.createDocumentFragment();(e=>{let t=de(Z.high)-de(Z.low),n=[];G.forEach(([,,r,l],o)=>{let a=G[o+1]
;a&&a[2]>l&&((e,t)=>{let n=xe(ye(t)),r=ae+7;c("path",{class:"break",d:`M${n-7} ${r}l6 -14M${n+1} ${r}l6 -14`},e)})(e,(l+a[2])/2)
;let s=Math.max(r,Z.low),i=Math.min(l,Z.high);if(s>=i)return;let u=de(s),f=de(i),h=(ye(i)-ye(s))/76,d=((e,t,n,r)=>{let[l,o,a]=O.findLast(e=>e[0]*e[1]>=n)||O[0]
;return a(e,t,l,r,o).filter(([n])=>n>=e&&n<=t)})(u,f,(f-u)/h,J);if(h<1||!d.length){
let e=p.starts.findIndex(e=>e>=u&&e<=f),n=null===J.start[e],r=e<0?(u+f)/2:p.starts[e]-1e-5*n;d.unshift([r,P(r,t,J)])}n.push([h<1,d])});let r=[]
;for(let[t,l]of n.sort(([e],[t])=>t-e)){let n=!1;for(let[o,a]of l){if(n&&t)break;let l=n||a.includes(P(o,1/0,J));n=ke(e,o,l?a:P(o,o%1||4,J),r)||n}}})(c("g",{
class:"ticks"},e)),c("path",{class:"axis",d:`M0 ${ae}h${ue}`},e),(e=>{let t=xe(ye(ve(v(w()))));t>=0&&t<=ue&&c("path",{class:"here",
d:`M${t} ${ae}V7l-5-7h10l-5 7`},e)})(e);let t=(()=>{let{from:e,to:t}=ge();return[...p.starts.keys()].filter(n=>p.shown[n]&&t[n]>=Z.low&&e[n]<=Z.high)
})(),n=t.length>90?Oe:Ce;(e=>{if(1===ee)return[e];let t=Q.names.map(()=>[]);for(let n of e)for(let e of[Q.ofEvent[n]].flat())t[e]?.push(n);return t
})(t).forEach((t,r)=>{let l=c("g",te?{class:`source s${r+1}`}:{},e),o=r*oe;ee>1&&((e,t,n)=>{c("path",{class:"lane",d:`M0 ${n}h${ue}`},e)
;let r=te?`${"ABCDEF"[t]} · `:"";c("text",{class:"name",x:xe(2),y:n+12},e,r+Q.names[t])})(l,r,o),n(l,t,o+re)}),_.replaceChildren(e);for(let e of he)e()
;be(t.length)}var be=$(120,e=>{let t=n(".shown");t.textContent=$e(Z.low,Z.high,e),t.hidden=Z.low<=0&&Z.high>=1});function $e(e,t,n){
let r=[e,t].map(de),[l,o]=r.map(e=>P(e,r[1]-r[0],J));return x(p.words.shown,{from:l,to:o,n:y(n)})}function ke(e,t,n,r){
let l=ye(ce(t)),o=H(n)/2,a=[l,l+o,l-o].map(e=>W(e,o,ue-o)).find(e=>Se(r,e-o-3,e+o+3));return c("line",{x1:xe(l),x2:xe(l),y1:0,y2:ae+5},e),a&&c("text",{x:xe(a),
y:ae+19},e,n),a}function Se(e,t,n){return!e.some(([e,r])=>t<r&&e<n)&&(e.push([t,n]),!0)}function Ae(e,t){let n,r=e.findIndex(e=>t.some(t=>(n=t,
Se(e,t.left-3,t.right+3))));return{...n,row:r}}function Ee(e){let t=new Set(e),n=new Set,r=Array.from({length:ne+1},()=>({tried:0,named:0})),l=[]
;for(let o of new Set([...J.top.filter(e=>t.has(e)),...e])){let e=r[Math.floor(W(we(ve(o)),0,1)*ne)];if(e.tried++>90)continue
;let t=Be(o),a=n.has(t)?90:e.named++;n.add(t),l[a]||=[],l[a].push(o)}return l.flat()}function Ce(e,t,n){let r=Array.from({length:ne},()=>[]),l=new Map
;for(let o of Ee(t)){let t=Ae(r,[qe(o),qe(o,!0)]);if(Ne(e,t,n),t.row>=0)continue;let a=[...l.keys()].find(e=>Math.abs(e-t.x)<27)??t.x;l.set(a,(l.get(a)||0)+1)}
for(let[t,r]of l)r>1&&Ie(e,t,n+le-1,r)}function Ie(e,t,n,r){c("text",{class:"count",x:xe(t),y:n},e,y(r))}function qe(e,t){let[n,r]=(e=>{
let{from:t,to:n}=ge(),r=ye(t[e]),l=ye(n[e]);null===J.start[e]&&(r=l-46),null===J.end[e]&&(l=r+46);let o=(r+l)/2;return l-r<9?[o-4.5,o+4.5]:[r,l]
})(e),l=H(Be(e))+14,o=r-n>16,a=!o&&n>l&&(t||r+l>ue),s=a?n-l:Math.max(0,o?Math.min(n,ue-l):n),i=s+l<=ue;return{n:e,x:W((n+r)/2,10,ue-10),start:n,end:r,isWide:o,
isBefore:a,hasTitle:i,left:s,right:i?Math.max(r,s+l):r}}function Ne(e,{n:t,start:r,end:l,isWide:o,isBefore:a,hasTitle:s,left:i,row:u},f){
let h=p.events[t],d=u>=0,m=h.className.replace("event",""),g=o?m.replace("point","coarse"):m,v=c("a",{href:`#${h.id}`,tabindex:-1,class:g},e)
;c("title",{},v,`${n(".when",h).firstElementChild.textContent}: ${Te(t)}`);let w=f+(d?19*u+(o?13:4):le-6),y=o||!d?5:9,x=Math.max(r,-60),M=Math.min(l,ue+60)-x
;c("rect",{x:xe(x,M),y:w,width:M,height:y,rx:y/2},v),!d||!s||l<0||c("text",{x:xe(a?r-5:o?i:l+5),y:o?w-3:w+9,class:a?"last":""},v,Be(t))}
var Te=e=>n(".title",p.events[e]).textContent;function Be(e){let t=Te(e),n=Math.min(36,ue/15);return t.length>n?`${t.slice(0,n-1).trimEnd()}…`:t}
function Oe(e,t,n){let r=((e,t)=>{let{from:n,to:r}=ge(),l=new Float64Array(t+1),o=e=>W(Math.floor(ye(e)/6),0,t-1);for(let t of e){
let e=o(n[t]),a=o(r[t]),s=1/(a-e+1);l[e]+=s,l[a+1]-=s}for(let e=1;e<t;e++)l[e]+=l[e-1];return l.subarray(0,t)
})(t,Math.ceil(ue/6)),l=Math.max(4,...r),o=le-6-19*ie-12,a=n+le,s=e=>Math.max(1.5,Math.sqrt(e/l)*o),i=e=>Z.low+6*e*(Z.high-Z.low)/ue;((e,t,n)=>{
let r=Array.from({length:ie},()=>[]);for(let l of Ee(t)){let t=Ae(r,[qe(l),qe(l,!0)].filter(e=>e.hasTitle));t.row<0||(c("path",{class:"stem",
d:`M${xe(t.x)} ${n+19*t.row+9}V${n+le}`},e),Ne(e,t,n))}})(e,t,n),r.forEach((t,n)=>{if(t<1e-6)return;let r=s(t),l=c("rect",{class:"column",x:xe(6*n+.5,5),y:a-r,
width:5,height:r},e);c("title",{},l,$e(i(n),i(n+1),Math.round(t)||1))});let u=[],f=[...r.keys()].sort((e,t)=>r[t]-r[e]).filter(e=>r[e]>=2);for(let t of f){
let n=W(6*(t+.5),10,ue-10);Se(u,n-27,n+27)&&Ie(e,n,a-s(r[t])-3,Math.round(r[t]))}}var{axis:Ke}=p;function Le(e,t,{isKept:n=!0}={}){if(!_)return;let r=((e,t)=>{
let[n,r,l,o]=Y(e,t);return(o-l)/(r-n)/1440})((e+t)/2,p.numbers.stretches),l=W(t-e,r,1);Ke.low=W(e,0,1-l),Ke.high=Ke.low+l
;let o=[de(Ke.low),de(Ke.high)].map(e=>l<.001?e.toFixed(5):Math.round(e));g.view=l>.999||!n?"":o.join("~"),me(),C()}var Pe=()=>Le(0,1)
;function De(e,t=(Ke.low+Ke.high)/2){Le(t-(t-Ke.low)*e,t+(Ke.high-t)*e)}function Fe(){let e=(Ke.high-Ke.low)/2,t=(e=>{let t=(Ke.low+Ke.high)/2,n=[]
;for(let e=0;e<p.total;e++){let t=ve(e);if(p.shown[e]&&t>=Ke.low&&t<=Ke.high){if(p.events[e].id===g.at)return t;n.push(t)}}n.sort((e,t)=>e-t);let r=t,l=0
;for(let o=0,a=0;a<n.length;a++){for(;n[a]-n[o]>e;)o++;let s=a-o+1,i=(n[o]+n[a])/2,u=s===l&&Math.abs(i-t)<Math.abs(r-t);(s>l||u)&&([r,l]=[i,s])}return r})(e)
;Le(Math.max(Ke.low,t-e/2),Math.min(Ke.high,t+e/2))}function Xe(e){let t=e*(Ke.high-Ke.low);Le(Ke.low+t,Ke.high+t)}
var Ve=/(^|-)[?~%]|[?~%](?=-|$)/g,Re=/^(-?\d{1,3})(X{1,3})$/,Ue=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,je=[...[3,6,9,12,3,6,9,12,9,12,3,6].map(e=>[e,3]),...[1,4,7,10].map(e=>[e,3]),...[1,5,9].map(e=>[e,4]),...[1,7].map(e=>[e,6])]
;function ze(e){let t=e.trim(),n=/^[[{](.*)[\]}]$/.exec(t);if(n)return((e,t)=>{let n="["===e[0]==("]"===e.at(-1))
;return t&&".."!==t&&n?He(t.split(/\.\.|,/),e=>""===e):null})(t,n[1]);let r=t.split("/");return 1===r.length?We(t):2===r.length?He(r,e=>""===e||".."===e):null}
function He(e,t){let n=e.map(e=>t(e)?[null,null]:We(e));if(n.includes(null)||n.every(e=>null===e[0])||n.slice(1,-1).some(e=>null===e[0]))return null
;let r=n[0][0],l=n.at(-1)[1];return null!==r&&null!==l&&r>=l?null:[r,l]}function We(e){let t=e.trim().replace(Ve,"$1"),n=Re.exec(t)
;if(n&&4===t.replace("-","").length)return Ye(n[1],n[2].length);let r=Ue.exec(t);if(!r)return null;let[l,o,a,s,...i]=r.slice(1)
;return"-0000"===l||o&&a?null:a?s?((e,t,n,r)=>{let l=q(e,t,n);return t>=1&&t<=12&&n>=1&&l<T(e,t,1)?r[0]?((e,t)=>{let[n,r,l]=t.map(e=>Number(e||0))
;if(n>23||r>59||l>59)return null;let o=e+(3600*n+60*r+l)/86400;return[o,o+(t[2]?1:60)/86400]})(l,r):[l,l+1]:null})(Number(l),Number(a),Number(s),i):((e,t)=>{
let[n,r]=t<21?[t,1]:je[t-21]||[];return n>=1&&n<=12?[T(e,n),T(e,n,r)]:null})(Number(l),Number(a)):Ye(l||o,0)}function Ye(e,t){
let n=10**t,r=e*n,l="-"===e[0]?r-n+1:r;return[q(l),q(l+n)]}function _e(){for(let e of r(".run"))Ze(e,!0)}function Je(e){
for(let t=e.closest(".run");t;t=t.parentElement.closest(".run"))Ze(t,!1)}function Ze(e,t){t?e.setAttribute("hidden","until-found"):e.removeAttribute("hidden"),
n("button",e.previousElementSibling).ariaExpanded=!t}function Ge(){let e=0;p.parts=r(".part").map(t=>{
let n=t.getElementsByClassName("event").length,r=p.order.slice(e,e+n);return e+=n,{node:t,section:t.closest(".year"),events:r}})}
function Qe(e,{focus:t=!0,scroll:r=!0}={}){if(e){if(g.at=e.id,Je(e),rt(e,"at"),r){let t=()=>e.scrollIntoView({block:"center"});t(),requestAnimationFrame(t)}
t&&n(".title a",e).focus({preventScroll:!0}),(e=>{if(!e||!matchMedia("(min-width: 76rem)").matches)return;let t=n(".texts"),r=o(e).top-o(t).top
;t.scrollTop+=r-t.clientHeight/3})(lt(e)[0]),E(),me()}}function et(e){let t=tt();Qe(p.events[t[nt(t,e)]])}function tt(){return p.parts.length||Ge(),
p.order.filter(e=>p.shown[e])}function nt(e,t){let{id:n}=document.activeElement.closest(".event")||{id:g.at
},r=e.findIndex(e=>p.events[e].id===n),l=r<0?e.indexOf(p.parts.find(({node:e})=>o(e).bottom>0)?.events.find(e=>p.shown[e]&&o(p.events[e]).top>0)):r+t
;return W(l,0,e.length-1)}function rt(e,t){for(let e of r(`.${t}`))e.classList.remove(t);if(e)for(let n of[e,...lt(e)])n.classList.add(t)}function lt(e){
return p.passagesById||=(()=>{let e=new Map;for(let t of r(".passage"))for(let n of[t.hash.slice(1),...(t.dataset.also||"").split(" ")])e.has(n)||e.set(n,[]),
e.get(n).push(t);return e})(),p.passagesById.get(e.id)||[]}var ot=({fits:t=!1,goes:l=!1}={})=>b("choose",function*(t,l){let o=(()=>{
let{numbers:e,starts:t,ends:n}=p,l=st(g.q).split(/\s+/).filter(Boolean),o=ze(g.from)?.[0]??-1/0,a=ze(g.to)?.[1]??1/0,s=e.kinds.map(e=>e.every(e=>!g.not.has(e))),i=e.names.map((e,t)=>!g.not.has(`document-${t}`)),u=e.tags.map((e,t)=>!g.not.has(`tag-${t}`))
;return f=>!p.gone.has(f)&&(e=>!(t[e]>=a||n[e]<=o&&t[e]!==o))(f)&&(s[e.kind[f]]??!0)&&at(e.documents[f],i)&&at(e.tagged[f],u)&&l.every(e=>(e=>(p.searchTexts[e]??=st(r(":is(.when, .title, .text)",p.events[e]).map(e=>e.textContent).join(" ")),
p.searchTexts[e]))(f).includes(e))})(),a=new Uint8Array(p.total);p.parts.length||Ge();for(let e=0;e<p.total;e++)a[e]=o(e)?1:0,e%32==0&&(yield);p.shown.set(a),
t?(()=>{let{from:e,to:t}=ge(),[n,r]=[1,0];for(let l=0;l<p.total;l++)!p.shown[l]||Number.isNaN(e[l])||(n=Math.min(n,e[l]),r=Math.max(r,t[l]))
;if(p.shown.every((e,t)=>e||p.gone.has(t))||n>r)return Le(0,1);let l=Math.max(.002,.03*(r-n));Le(n-l,r+l,{isKept:!1})})():me(),(()=>{
let t=p.shown.reduce((e,t)=>e+t,0),r=p.total-p.gone.size,l=t<r;e.classList.toggle("chosen",l);let o={n:y(t),total:y(r)}
;n(".found output").textContent=l?x(p.words.found,o):"",n(".found").classList.toggle("some",l||A().includes("#?"))})(),yield*function*(){let e=new Map
;for(let{node:t,section:l,events:o}of p.parts){let a=0;for(let e of o){a+=p.shown[e];let t=!p.shown[e];p.events[e].hidden!==t&&(p.events[e].hidden=t)}
t.hidden=!a,a&&t.style.setProperty("--n",a);for(let e of r(".month",t))e.hidden=!n(".event:not([hidden])",e);e.set(l,(e.get(l)||0)+a),l.hidden=!e.get(l),yield}
}(),C(),(()=>{if(e.classList.toggle("searching",!!g.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found")
;let t=g.q.toLowerCase().split(/\s+/).filter(Boolean),n=[];for(let e=0;t.length&&e<p.total&&n.length<200;e++)p.shown[e]&&n.push(...it(p.events[e],t))
;n.length&&CSS.highlights.set("found",new Highlight(...n))})(),l&&Qe(p.events[p.order.find(e=>p.shown[e])])
}(t,l)),at=(e,t)=>!t.includes(!1)||[e].flat().some(e=>t[e]??!0),st=e=>e.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function*it(e,t){
let n=document.createTreeWalker(e,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let e=n.currentNode,r=e.data.toLowerCase()
;if(!e.parentNode.closest("noscript, .notes")&&r.length===e.data.length)for(let n of t)for(let t=r.indexOf(n);t>=0;t=r.indexOf(n,t+n.length)){let r=new Range
;r.setStart(e,t),r.setEnd(e,t+n.length),yield r}}}var ut=n(".overview"),ft=ut?h("div","brush"):null;function ht(e,t){
let n=de(Math.min(e,t)),r=de(Math.max(e,t)),l=r-n>3650,o=e=>e.replace(/-\d\d-\d\d$/,"");g.from=l?o(D(n)):D(n),g.to=l?o(D(r)):D(Math.ceil(r)-1),
i("from").value=g.from,i("to").value=g.to,ct(),ot()}function ct(){if(!ft)return;let e=ze(g.from)?.[0],t=ze(g.to)?.[1];dt(null==e?0:ce(e),null==t?1:ce(t)),
ft.hidden=void 0===e&&void 0===t}function dt(e,t){let[n,r]=[Math.min(e,t),Math.max(e,t)].map(e=>100*W(we(e),0,1));ft.style.insetInlineStart=`${n}%`,
ft.style.width=r-n+"%",ft.hidden=!1}var mt=t?-1:1,pt=new Map,gt=!1,vt=null,wt={ArrowLeft:()=>Xe(-.2*mt),ArrowRight:()=>Xe(.2*mt),ArrowUp:()=>De(.7),
ArrowDown:()=>De(1/.7),"+":Fe,"=":Fe,"-":()=>De(2),Home:Pe,0:Pe,Enter:yt};function yt(){ht(p.axis.low,p.axis.high)}function xt(e){
let n=o(_),r=(e-n.left)/n.width,l=p.axis.low+(t?1-r:r)*(p.axis.high-p.axis.low);return W(l,0,1)}var Mt,bt=l("deferred");async function $t(e,t,...n){
return e[t]||(Mt||=(async()=>{
let e=new Blob([kt(bt.textContent)]).stream().pipeThrough(new DecompressionStream("deflate")),[t,n]=(await new Response(e).text()).split("\f"),r=new CSSStyleSheet
;r.replaceSync(n),document.adoptedStyleSheets.push(r),document.head.append(h("script","",t))})(),await Mt),e[t]?.(...n)}function kt(e){let t=[]
;for(let n=0;n<e.length;n+=5){let r=0;for(let t of e.slice(n,n+5).padEnd(5,"u"))r=85*r+("v"===t?"<":t).charCodeAt()-33;t.push(r>>24,r>>16,r>>8,r)}
return Uint8Array.from(t).subarray(0,.8*e.length)}var St=!!n("dialog.edit"),At=new IntersectionObserver(e=>{
for(let{isIntersecting:t,target:n}of e)t&&(At.unobserve(n),It(n))},{rootMargin:"700px"}),Et=e=>At.observe(e);function Ct(){p.reasonsAreOpen=!p.reasonsAreOpen
;for(let e of r(".event details"))e.open=p.reasonsAreOpen;n('[data-do="expand"]').ariaPressed=p.reasonsAreOpen}function It(e){
for(let t of r("noscript",e))t.insertAdjacentHTML("afterend",t.textContent),t.remove();for(let t of St?r(".notes:not(:has(> .edit))",e):[]){
let e=h("button","edit",p.words.edit);e.type="button",e.dataset.do="edit",t.append(e)}if(p.reasonsAreOpen)for(let t of r("details",e))t.open=!0}
var qt=n(".filters"),Nt={filter:Ot,more(e){let t=n(".more");t.hidden=!t.hidden,e.ariaExpanded=!t.hidden},source(e){e.ariaPressed="true"!==e.ariaPressed
;let t=f.filter(e=>"true"===e.ariaPressed),n=t.length%f.length===0;for(let e of f)g.not[n||t.includes(e)?"delete":"add"](e.value);S(),ot({fits:!0})},unfold(e){
let t=e.parentElement.nextElementSibling;Ze(t,!t.hidden)},expand:Ct,clear:Kt,in:Fe,out:()=>De(2),earlier:()=>Xe(-.5),later:()=>Xe(.5),whole:Pe,only:yt},Tt={
j:()=>et(1),k:()=>et(-1),"/":()=>i("q").focus(),f:Ot,e:Ct,"+":Nt.in,"=":Nt.in,"-":Nt.out,0:Pe};function Bt(e){qt.hidden=!e,
n('[data-do="filter"]').ariaExpanded=e}function Ot(){Bt(qt.hidden),qt.hidden||n("input",qt).focus()}function Kt(){Object.assign(g,{q:"",from:"",to:"",
not:new Set,view:""});for(let e of["q","from","to"])i(e).value="";for(let e of u)e.checked=!0;S(),"date"!==g.sort&&(g.sort="date",i("sort").value="date",
$t(Nt,"sort")),ct(),Pe(),ot()}var Lt=n(".index");function Pt(e){let t=e.closest(".year");return n(".event:not([hidden])",t)===e?t:e}function Dt(){
let e=.3*innerHeight,t=p.links.findLast(({target:t})=>{let n=t.checkVisibility()?t:t.closest(".run")?.previousElementSibling
;return n?.checkVisibility()&&o(n).top<e})||p.links[0];for(let e of p.links)e.link.ariaCurrent=e===t?"true":null}async function Ft(){(()=>{
let e=location.hash.slice(1),t="?"===e[0],n=new URLSearchParams(t?e.slice(1):"");for(let e of k)g[e]=n.get(e)||"";let r=Array.from(i("sort").options,e=>e.value)
;g.sort=r.includes(n.get("sort"))?n.get("sort"):"date";let l=[...u,...f].map(e=>e.value);g.not=new Set((n.get("not")||"").split(",").filter(e=>l.includes(e))),
g.at=t?n.get("at")||"":e;for(let e of["q","from","to","sort"])i(e).value=g[e];for(let e of u)e.checked=!g.not.has(e.value);S()})()
;let{q:e,from:t,to:r,not:l,sort:o,view:a}=g;Bt(!!(t||r||u.some(e=>!e.checked))),ct(),a&&((e,t)=>{e<t&&Le(ce(e),ce(t))})(...a.split("~").map(Number)),
o!==p.sort&&await $t(Nt,"sort"),(e||t||r||l.size)&&ot({fits:!a});let s=w();s&&Qe(s,{focus:!1,scroll:"?"===location.hash[1]}),
(g.present||n(".present").open)&&$t(Nt,"presentAsChosen"),me()}_e(),a(e,{beforematch({target:e}){return Je(e)}}),Lt&&(p.links=r("a",Lt).map(e=>{
let t=l(decodeURIComponent(e.hash.slice(1))),r=t.matches(".event")?t:n(".event",t);return{link:e,name:e.textContent,level:e.className,first:v(r),target:t}}),
a(Lt,{click(e){let{first:t}=p.links.find(({link:t})=>t===e.target)||{};if(void 0===t)return;e.preventDefault(),e.stopPropagation(),
Lt.matches(":popover-open")&&Lt.hidePopover();let n=p.order.slice(p.order.indexOf(t)).find(e=>p.shown[e]);if(void 0===n)return;let r=p.events[n];Qe(r,{scroll:!1
});let l=Pt(r);l.scrollIntoView(),requestAnimationFrame(()=>l.scrollIntoView())}}),a(globalThis,{scroll:$(80,Dt)},{passive:!0}),Dt()),b("complete",function*(){
for(let e of r(".part"))p.total>500?Et(e):It(e),yield}()),a(globalThis,{beforeprint(){return p.reasonsAreOpen&&r(".part").forEach(It)}}),
_&&(_.style.height=se/16+"rem",new ResizeObserver(()=>{pe()!==ue&&me()}).observe(_)),_&&(a(_,{dragstart(e){return e.preventDefault()},pointerdown(e){
if(0!==e.button)return;pt.set(e.pointerId,e.clientX),gt=!1;let t=0===p.axis.low&&1===p.axis.high;vt=1===pt.size&&(t||e.shiftKey)?xt(e.clientX):null,
pt.size>1&&ct()},pointermove(e){if(!pt.has(e.pointerId))return;let t=[...pt.values()],n=pt.get(e.pointerId)-e.clientX
;!gt&&1===t.length&&Math.abs(n)<4||(gt||_.setPointerCapture(e.pointerId),gt=!0,pt.set(e.pointerId,e.clientX),
null!==vt?dt(vt,xt(e.clientX)):1===t.length?Xe(mt*n/_.clientWidth):2===t.length&&(([e,t],[n,r])=>{let l=Math.abs(n-r);l>8&&De(Math.abs(e-t)/l,xt((n+r)/2))
})(t,[...pt.values()]))},pointerup(e){pt.delete(e.pointerId),null!==vt&&gt&&((e,t)=>{ht(e,t);let n=.03*Math.abs(t-e);Le(Math.min(e,t)-n,Math.max(e,t)+n)
})(vt,xt(e.clientX)),vt=null},pointercancel(e){pt.delete(e.pointerId),vt=null,ct()},keydown(e){e.ctrlKey||e.metaKey||e.altKey||!wt[e.key]||(e.preventDefault(),
e.stopPropagation(),wt[e.key]())}}),a(_,{click(e){
gt?(e.preventDefault(),e.stopPropagation()):e.target.matches(".column")?De(.25,xt(e.clientX)):e.target.closest("a")||_.focus()}},!0),a(_,{wheel(e){
let t=e.shiftKey||Math.abs(e.deltaX)>Math.abs(e.deltaY);if(!t&&!e.ctrlKey&&document.activeElement!==_)return;e.preventDefault();let n=e.deltaMode?16:1
;if(t)Xe(mt*(e.deltaX||e.deltaY)*n/_.clientWidth);else{let t=W(e.deltaY*n/300,-1,1);De(Math.exp(t),xt(e.clientX))}}},{passive:!1})),ut&&(ut.append(ft),
he.push(ct)),a(e,{click(e){(e=>{let t=e.target.closest("a[href^='#']");if(!t||e.ctrlKey||e.metaKey||e.shiftKey)return
;let n=l(decodeURIComponent(t.getAttribute("href").slice(1))),r=n?.closest(".event"),o=n?.closest(".passage");r?(e.preventDefault(),p.shown[v(r)]||Kt(),Qe(r,{
scroll:!r.contains(t)})):o&&(e.preventDefault(),Qe(t.closest(".event"),{focus:!1,scroll:!1}),o.scrollIntoView({block:"center"}),o.focus({preventScroll:!0}))
})(e);let t=e.target.closest("[data-do]");t&&$t(Nt,t.dataset.do,t)}}),a(n(".tools"),{async input({target:e}){let{name:t,value:n,checked:r}=e
;if("q"===t)g.q=n;else if("only"===t)g.not[r?"delete":"add"](n);else{if("from"!==t&&"to"!==t)return;if(!await(async e=>{let t=e.value.trim()
;t&&!ze(t)&&(t=await $t(Nt,"read",e));let n=!t&&""!==e.value.trim();return e.setCustomValidity(n?p.words.bad_date:""),e.ariaInvalid=n,!n&&(g[e.name]=t,ct(),!0)
})(e))return}ot({fits:!0})}}),a(i("sort"),{async change({target:e}){g.sort=e.value,await $t(Nt,"sort"),ot()}}),a(document,{keydown(e){
"Escape"===e.key&&"q"===e.target.name&&g.q&&(g.q="",i("q").value="",ot({fits:!0})),"Enter"===e.key&&"q"===e.target.name&&ot({fits:!0,goes:!0})
;let t=e.target.checkVisibility()&&e.target.closest("input, textarea, select, dialog"),r=n('[name="keys"]').checked,l=Tt[e.key]||"paxvdc?".includes(e.key)
;t||e.ctrlKey||e.metaKey||e.altKey||!r||!l||(e.preventDefault(),$t(Tt,e.key))}}),(()=>{let t=({target:e})=>{if(!n(".texts"))return;let t=e.closest?.(".passage")
;rt(t?l((e=>e.getAttribute("href").slice(1))(t)):e.closest?.(".event"),"on")};a(e,{mouseover:t,focusin:t})})(),a(globalThis,{hashchange(){
l(location.hash.slice(1))?.matches(":not(.event)")||Ft()}
}),Ft(),globalThis.timelinePage=[A,E,Xe,Nt,Tt,N,i,h,n,r,t,a,e,_,me,ge,ze,_e,Je,Dt,Pt,D,L,et,Qe,tt,rt,nt,w,x,y,v,p,Ge,It,Et,ot]})();
