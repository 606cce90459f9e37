/* Made from templates/script (55877cc839bcbbdf) by tools/bundle.py. */
"use strict";(()=>{var E=document.querySelector(".timeline"),nt=document.documentElement.dir==="rtl",f=(t,e=E)=>e.querySelector(t),p=(t,e=E)=>Array.from(e.querySelectorAll(t)),T=t=>f(
`.tools [name="${t}"]`),ot=p('.tools [name="only"]'),Q=p(".chips button");function w(t,e,n){let o=document.createElement(t);return e&&(o.className=e),n!==void 0&&
(o.textContent=n),o}function y(t,e,n,o){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return o!==void 0&&
(s.textContent=o),n.append(s),s}var ht=JSON.parse(document.getElementById("numbers").textContent),yt=p(".event"),r={numbers:ht,words:ht.words,events:yt,total:yt.length,starts:ht.start.map((t,e)=>t??
ht.end[e]??NaN),ends:ht.end.map((t,e)=>t??ht.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",present:"",at:""},shown:new Uint8Array(yt.
length).fill(1),order:yt.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},corrections:new Map,originals:new Map,edited:null,
searchTexts:new Array(yt.length),numberByEvent:null,passagesById:null};function O(t){return r.numberByEvent||=new Map(r.events.map((e,n)=>[e,n])),r.numberByEvent.
get(t)}var Z=()=>document.getElementById(r.chosen.at),D=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),B=(t,e)=>t.replace(/\{(\w+)\}/g,(n,o)=>e[o]);var Te={};function Ft(t,e){Te[t]=e;let n=()=>{if(Te[t]!==e)return;let o=performance.now()+4;for(;performance.now()<o;)if(e.next().done)return;requestAnimationFrame(
n)};n()}function mt(t,e){let n;return(...o)=>{clearTimeout(n),n=setTimeout(e,t,...o)}}var Rn=150,Oe=["q","from","to","view","present"];function Le(){let{chosen:t}=r,e=location.hash.slice(1),n=e[0]==="?",o=new URLSearchParams(n?e.slice(1):"");for(let c of Oe)
t[c]=o.get(c)||"";let s=Array.from(T("sort").options,c=>c.value);t.sort=s.includes(o.get("sort"))?o.get("sort"):"date";let i=[...ot,...Q].map(c=>c.value);t.not=
new Set((o.get("not")||"").split(",").filter(c=>i.includes(c))),t.at=n?o.get("at")||"":e;for(let c of["q","from","to","sort"])T(c).value=t[c];for(let c of ot)c.
checked=!t.not.has(c.value);Ut()}function Ut(){let{not:t}=r.chosen,e=Q.some(n=>t.has(n.value));for(let n of Q)n.disabled=!1,n.ariaPressed=e&&!t.has(n.value)}function pt(){
let{chosen:t}=r,e=Oe.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["sort",t.sort]),e.length&&t.at&&
e.push(["at",t.at]);let n=e.map(([s,i])=>`${s}=${_n(i)}`),o=n.length?`#?${n.join("&")}`:t.at&&`#${t.at}`;return location.href.split("#")[0]+o}function At(){try{
history.replaceState(null,"",pt())}catch{}}var Wt=mt(Rn,At),_n=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function J(t,e=1,n=1){let o=e<3,s=o?t-1:t,i=o?e+12:e,c=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+c+Math.floor((153*i-457)/5)+n-306}function R(t){
let e=Math.floor(t)+305,n=Math.floor(e/146097),o=e-n*146097,s=Math.floor(o/1460)-Math.floor(o/36524)+Math.floor(o/146096),i=Math.floor((o-s)/365),c=o-(365*i+Math.
floor(i/4)-Math.floor(i/100)),a=Math.floor((5*c+2)/153),l=a>9;return[i+n*400+(l?1:0),a+(l?-9:3),c-Math.floor((153*a+2)/5)+1]}function gt(t,e,n=0){let o=t*12+e-1+
n,s=Math.floor(o/12);return J(s,o-s*12+1)}var Ne=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],Jt=99,kn=999,Pn=1e-9,Bn=3650,$n=90,Fn=3,Un=.01,Wn=1e4,Hn=1e6,Yn=" ",
St=t=>String(t).padStart(2,"0");function st(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let n=t>0?t:1-t-(t<=-Hn&&t%10===0),o=n<Wn?String(n):String(n).replace(
/\B(?=(\d{3})+$)/g,Yn);return t>0?o:e.before.replace("{}",o)}function te(t,e,n){let[o,s,i]=R(t);if(e>Bn)return st(o,n);let c=`${n.months[s-1]} ${st(o,n)}`;if(e>
$n)return c;let a=`${i} ${c}`;return e>Fn?a:`${a} ${De((t-Math.floor(t))*86400,e<Un)}`}function Mt(t){let[e,n,o]=R(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${St(n)}-${St(o)}`}function ee(t,e,n,o){let[s,i,c]=Ne.findLast(l=>l[0]*l[2]>=n)||Ne[0],a;return i==="year"?
a=Kn(t,e,s,o):i==="month"?a=zn(t,e,s,o):i==="day"?a=qn(t,e,s,o):a=Vn(t,e,s*c,i==="second",o),a.filter(([l])=>l>=t&&l<=e)}function De(t,e){let n=`${St(Math.floor(
t/3600))}:${St(Math.floor(t/60)%60)}`;return e?`${n}:${St(Math.floor(t%60))}`:n}function Kn(t,e,n,o){let s=[],i=Math.floor(R(t)[0]/n)*n;for(let c=0;c<Jt;c++){let a=i+
c*n,l=n>1&&a<=0?a+1:a,d=J(l);if(d>e)break;s.push([d,st(l,o)])}return s}function zn(t,e,n,o){let s=[],[i,c]=R(t),a=Math.floor((i*12+c-1)/n)*n;for(let l=0;l<Jt;l++){
let d=gt(0,1,a+l*n);if(d>e)break;let[h,u]=R(d),m=st(h,o);s.push([d,u===1?m:`${o.months[u-1]} ${m}`])}return s}function qn(t,e,n,o){let s=[],[i,c]=R(t),a=J(i,c);
for(let l=a;l<=e&&l<a+kn;l++){let[d,h,u]=R(l),m=n>2&&u>28;if((u-1)%n||m)continue;let x=o.months[h-1];s.push([l,u===1?`${x} ${st(d,o)}`:`${u} ${x}`])}return s}function Vn(t,e,n,o,s){
let i=[],c=Math.floor(t);for(let a=Math.floor((t-c)/n);i.length<Jt;a++){let l=c+a*n;if(l>e)break;let d=Math.floor(l+Pn),h=Math.round((l-d)*86400),[,u,m]=R(d);i.
push([l,h?De(h,o):`${m} ${s.months[u-1]}`])}return i}var jn=.75,Re=document.createElement("canvas").getContext("2d"),ne=new Map;function Ht(t){let e=ne.get(t);return e===void 0&&(ne.size||Gn(),e=Re.measureText(t).
width+1,ne.set(t,e)),e}function Gn(){let t=jn*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);Re.font=`700 ${t}px ${getComputedStyle(E).getPropertyValue(
"--sans")}`}function _e(t,e){let n=e.find(a=>t<=a[1])||e.at(-1);if(!n)return 0;let[o,s,i,c]=n;return i+Math.max(0,Math.min(1,(t-o)/(s-o)))*(c-i)}function ke(t,e){let[n,o,s,
i]=e.find(c=>t<=c[3])||e.at(-1);return n+(Math.max(s,Math.min(i,t))-s)/(i-s)*(o-n)}function Pe(t,e){let[n,o,s,i]=e.find(c=>t<=c[3])||e.at(-1);return(i-s)/(o-n)/
1440}var g=f(".view"),{numbers:C,axis:b}=r,{stretches:Ct}=C,Xn=6,Qn=65,It=[{names:C.names,ofEvent:C.documents},{names:C.tags,ofEvent:C.tagged}].find(({names:t})=>t.length>
1&&t.length<=Xn)||{names:[]},Lt=It.names.length||1,Ue=It.names===C.names,Kt=19,re=[6,3,2][Lt-1]||1,Tt=Lt>1?15:0,Ot=Tt+Kt*re+9,rt=Lt*Ot,Zn=26,Jn=76,to=64,eo=14,Be=46,
Yt=9,We=16,bt=6,oe=re>4?3:0,no=12,$e=54,oo=90,so=60,Fe=36,ro=120,A=0,se=!1,ie=[],z=t=>_e(t,Ct),$=t=>ke(t,Ct);function _(){!g||se||(se=!0,requestAnimationFrame(io))}
function He(){if(!g)return;g.setAttribute("height",rt+Zn),new ResizeObserver(()=>{g.clientWidth!==A&&_()}).observe(g)}function F(){return b.places||={from:Float64Array.
from(r.starts,t=>z(t)),to:Float64Array.from(r.ends,t=>z(t))},b.places}var q=t=>(t-b.low)*A/(b.high-b.low),I=(t,e=0)=>nt?A-t-e:t;function io(){if(se=!1,A=g.clientWidth,
!A||!Ct.length)return;let t=document.createDocumentFragment();uo(y("g",{class:"ticks"},t)),y("line",{class:"axis",x1:0,x2:A,y1:rt,y2:rt},t),co(t);let e=lo(),n=e.
length>oo?yo:xo;fo(e).forEach((o,s)=>{let i=y("g",Ue?{class:`source s${s+1}`}:{},t),c=s*Ot;Lt>1&&po(i,s,c),n(i,o,c+Tt)}),g.replaceChildren(t);for(let o of ie)o();
ao(e.length)}function co(t){let e=O(Z()),{from:n,to:o}=F(),s=I(q((n[e]+o[e])/2));s>=0&&s<=A&&y("path",{class:"here",d:`M${s} ${rt}V7l-5-7h10l-5 7`},t)}var ao=mt(
ro,t=>{let e=$(b.low),n=$(b.high),[o,s]=[e,n].map(i=>te(i,n-e,C));f(".shown").textContent=B(r.words.shown,{from:o,to:s,n:D(t)})});function lo(){let{from:t,to:e}=F(),
n=[];for(let o=0;o<r.total;o++)r.shown[o]&&e[o]>=b.low&&t[o]<=b.high&&n.push(o);return n}function fo(t){if(Lt===1)return[t];let e=It.names.map(()=>[]);for(let n of t)
for(let o of[It.ofEvent[n]].flat())e[o]?.push(n);return e}function uo(t){let e=(b.high-b.low)/A,n=[];Ct.forEach(([s,i,c,a],l)=>{let d=Ct[l+1];if(d&&d[2]>a&&mo(t,
(a+d[2])/2),a<b.low||c>b.high)return;let h=$(Math.max(c,b.low)),u=$(Math.min(a,b.high)),m=(h+u)/2,x=Jn*e*(i-s)/(a-c),S=ee(h,u,x,C);for(let M=x;!S.length&&M>x/to;M/=
2)S.push(...ee(h,u,M,C).slice(0,1));S.length||S.push([m,te(m,u-h,C)]),n.push(...S.map(([M,et])=>({share:z(M),label:et,few:S.length})))});let o=[];for(let{share:s,
label:i}of n.toSorted((c,a)=>c.few-a.few))ho(t,s,i,o)}function ho(t,e,n,o){let s=q(e),i=Ht(n)/2,c=Math.max(i,Math.min(A-i,s));y("line",{x1:I(s),x2:I(s),y1:0,y2:rt+
5},t),zt(o,c-i-4,c+i+4)&&y("text",{x:I(c),y:rt+19},t,n)}function zt(t,e,n){return t.some(([o,s])=>e<s&&o<n)?!1:(t.push([e,n]),!0)}function mo(t,e){let n=I(q(e)),
o=rt+7;y("path",{class:"break",d:`M${n-7} ${o}l6 -14M${n+1} ${o}l6 -14`},t)}function po(t,e,n){y("line",{class:"lane",x1:0,x2:A,y1:n,y2:n},t);let o=Ue?`${String.
fromCharCode(Qn+e)} · `:"";y("text",{class:"name",x:I(2),y:n+12},t,o+It.names[e])}function go(t){let e=C.top.filter(o=>t.includes(o)),n=new Set(e);return[...e,
...t.filter(o=>!n.has(o))]}function xo(t,e,n){let o=Array.from({length:re},()=>[]);for(let s of go(e)){let i=wo(s),c=o.findIndex(a=>zt(a,i.left-3,i.right+3));Eo(
t,r.events[s],{...i,row:c},n)}}function wo(t){let[e,n]=vo(t),o=Ht(ce(r.events[t]))+eo;if(n-e>We){let i=Math.max(0,Math.min(e,A-o)),c=o<A?"above":"none";return{start:e,
end:n,title:c,left:i,right:Math.max(n,i+o)}}if(n+o>A&&e>o)return{start:e,end:n,title:"before",left:e-o,right:n};let s=Math.max(0,e);return s+o>A?{start:e,end:n,
title:"none",left:s,right:n}:{start:e,end:n,title:"after",left:s,right:Math.max(n,s+o)}}function vo(t){let{from:e,to:n}=F(),o=q(e[t]),s=q(n[t]);C.start[t]===null&&
(o=s-Be),C.end[t]===null&&(s=o+Be);let i=(o+s)/2;return s-o<Yt?[i-Yt/2,i+Yt/2]:[o,s]}function Eo(t,e,{start:n,end:o,title:s,left:i,row:c},a){let l=o-n>We,d=c>=0,
h=Ye(e),u=e.className.replace("event",""),m=l?u.replace("point","coarse"):u,x=y("a",{href:`#${e.id}`,tabindex:-1,class:m},t);y("title",{},x,`${f(".when",e).firstElementChild.
textContent}: ${h}`);let S=d?a+c*Kt+(l?13:4):a+Ot-Tt-8,M=l||!d?5:Yt,et=Math.max(n,-60),$t=Math.min(o,A+60)-et;if(y("rect",{x:I(et,$t),y:S,width:$t,height:M,rx:M/
2},x),!d||s==="none"||o<0)return;let Zt={above:i,before:n-5,after:o+5}[s],Nn=ce(e),Dn={x:I(Zt),y:l?S-3:S+9,class:s==="before"?"last":""};y("text",Dn,x,Nn)}var Ye=t=>f(
".title",t).textContent;function ce(t){let e=Ye(t);return e.length>Fe?`${e.slice(0,Fe-1).trimEnd()}…`:e}function yo(t,e,n){let o=So(e,Math.ceil(A/bt)),s=Math.
max(4,...o),i=oe*Kt,c=Ot-Tt-8-i-no,a=n+Ot-Tt-2,l=m=>Math.max(1.5,Math.sqrt(m/s)*c);Ao(t,e,n,a);let d=bt-1;o.forEach((m,x)=>{if(m<1e-6)return;let S=l(m),M=I(x*bt+
.5,d);y("rect",{class:"column",x:M,y:a-S,width:d,height:S},t)});let h=[],u=[...o.keys()].sort((m,x)=>o[x]-o[m]).filter(m=>o[m]>=2);for(let m of u){let x=(m+.5)*
bt;if(!zt(h,x-$e/2,x+$e/2)||x<10||x>A-10)continue;let M=a-l(o[m])-3;y("text",{class:"count",x:I(x),y:M},t,D(Math.round(o[m])))}}function Ao(t,e,n,o){let{from:s,
to:i}=F(),c=Array.from({length:oe},()=>[]),a=new Set(e),l=C.top.filter(d=>a.has(d)).slice(0,so);for(let d of oe?l:[]){let h=Math.max(0,Math.min(A,q((s[d]+i[d])/
2))),u=ce(r.events[d]),m=Ht(u)+6,x=h+m>A?h-m:h,S=c.findIndex(Zt=>zt(Zt,x-3,x+m+3));if(S<0||x<0)continue;let M=y("a",{href:`#${r.events[d].id}`,tabindex:-1,class:"\
label"},t),et=n+S*Kt+13;y("line",{x1:I(h),x2:I(h),y1:et-9,y2:o},M);let $t={x:I(x<h?h-4:h+4),y:et,class:x<h?"last":""};y("text",$t,M,u)}}function So(t,e){let{from:n,
to:o}=F(),s=new Float64Array(e+1),i=c=>Math.max(0,Math.min(e-1,Math.floor(q(c)/bt)));for(let c of t){let a=i(n[c]),l=i(o[c]),d=1/(l-a+1);s[a]+=d,s[l+1]-=d}for(let c=1;c<
e;c++)s[c]+=s[c-1];return s.subarray(0,e)}var{axis:v}=r,Mo=.999,bo=.03,Co=.002,Io=.001;function U(t,e,{isKept:n=!0}={}){if(!g)return;let o=Pe((t+e)/2,r.numbers.stretches),s=Math.max(o,Math.min(1,e-t));v.
low=Math.max(0,Math.min(1-s,t)),v.high=v.low+s;let i=[$(v.low),$(v.high)].map(c=>s<Io?c.toFixed(5):Math.round(c));r.chosen.view=s>Mo||!n?"":i.join("~"),_(),Wt()}
function Ke(){let{from:t,to:e}=F(),[n,o]=[1,0];for(let c=0;c<r.total;c++)!r.shown[c]||Number.isNaN(t[c])||(n=Math.min(n,t[c]),o=Math.max(o,e[c]));if(r.shown.every(
Boolean)||n>o)return U(0,1);let i=Math.max(Co,(o-n)*bo);U(n-i,o+i,{isKept:!1})}var it=()=>U(0,1);function V(t,e=(v.low+v.high)/2){U(e-(e-v.low)*t,e+(v.high-e)*t)}
function Nt(){let t=(v.high-v.low)/2,e=To(t);U(Math.max(v.low,e-t/2),Math.min(v.high,e+t/2))}function W(t){let e=t*(v.high-v.low);U(v.low+e,v.high+e)}function To(t){
let{from:e,to:n}=F(),o=(v.low+v.high)/2,s=[];for(let a=0;a<r.total;a++){let l=(e[a]+n[a])/2;if(!(!r.shown[a]||!(l>=v.low&&l<=v.high))){if(r.events[a].id===r.chosen.
at)return l;s.push(l)}}s.sort((a,l)=>a-l);let i=o,c=0;for(let a=0,l=0;l<s.length;l++){for(;s[l]-s[a]>t;)a++;let d=l-a+1,h=(s[a]+s[l])/2,u=d===c&&Math.abs(h-o)<Math.
abs(i-o);(d>c||u)&&([i,c]=[h,d])}return i}var Oo=/(^|-)[?~%]|[?~%](?=-|$)/g,Lo=/^(-?\d{1,3})(X{1,3})$/,No=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
ze=21,Do=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),Ro=[1,4,7,10].map(t=>[t,3]),_o=[1,5,9].map(t=>[t,4]),ko=[1,7].map(t=>[t,6]),Po=[...Do,...Ro,..._o,...ko];function k(t){
let e=t.trim(),n=/^[[{](.*)[\]}]$/.exec(e);if(n)return Bo(e,n[1]);let o=e.split("/");return o.length===1?je(e):o.length===2?Ve(o,s=>s===""||s===".."):null}function Bo(t,e){
let n=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!n?null:Ve(e.split(/\.\.|,/),o=>o==="")}function Ve(t,e){let n=t.map(i=>e(i)?[null,null]:je(i));if(n.includes(
null)||n.every(i=>i[0]===null)||n.slice(1,-1).some(i=>i[0]===null))return null;let o=n[0][0],s=n.at(-1)[1];return o!==null&&s!==null&&o>=s?null:[o,s]}function je(t){
let e=t.trim().replace(Oo,"$1"),n=Lo.exec(e);if(n&&e.replace("-","").length===4)return qe(n[1],n[2].length);let o=No.exec(e);if(!o)return null;let[s,i,c,a,...l]=o.
slice(1);return s==="-0000"||i&&c?null:c?a?Fo(Number(s),Number(c),Number(a),l):$o(Number(s),Number(c)):qe(s||i,0)}function $o(t,e){let[n,o]=e<ze?[e,1]:Po[e-ze]||
[];return n>=1&&n<=12?[gt(t,n),gt(t,n,o)]:null}function Fo(t,e,n,o){let s=J(t,e,n);return e>=1&&e<=12&&n>=1&&s<gt(t,e,1)?o[0]?Uo(s,o):[s,s+1]:null}function qe(t,e){
let n=10**e,o=t*n,s=t[0]==="-"?o-n+1:o;return[J(s),J(s+n)]}function Uo(t,e){let[n,o,s]=e.map(c=>Number(c||0));if(n>23||o>59||s>59)return null;let i=t+(n*3600+o*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}function Ge(){ae(),E.addEventListener("beforematch",({target:t})=>Dt(t))}function ae(){for(let t of p(".run"))le(t,!0)}function Xe(t){let e=t.parentElement.nextElementSibling;
le(e,!e.hidden)}function Dt(t){for(let e=t.closest(".run");e;e=e.parentElement.closest(".run"))le(e,!1)}function le(t,e){e?t.setAttribute("hidden","until-found"):
t.removeAttribute("hidden"),f("button",t.previousElementSibling).ariaExpanded=!e}var Wo=500,Ho="700px",Qe=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:n}of t)e&&(Qe.unobserve(n),ue(n))},{rootMargin:Ho});function Ze(){Ft("comp\
lete",Yo()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&p(".part").forEach(ue)})}var fe=t=>Qe.observe(t);function de(){r.reasonsAreOpen=!r.reasonsAreOpen;
for(let t of p(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*Yo(){for(let t of p(".part"))r.total>Wo?fe(
t):ue(t),yield}function ue(t){for(let e of p("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of p(".notes:not(:has(> .edit))",
t)){let n=w("button","edit",r.words.edit);n.type="button",n.dataset.do="edit",e.append(n)}if(r.reasonsAreOpen)for(let e of p("details",t))e.open=!0}function Rt(t,e){let n=[];for(let o of t){let s=e(o),i=n.at(-1);i&&i.key===s?i.items.push(o):n.push({key:s,items:[o]})}return n}var Je=50,tn=3,{numbers:H}=r,Ko=!!f(".fold"),he=H.documents.map(t=>[t].flat()[0]),zo={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||
e-t,text:(t,e)=>he[t]-he[e]||H.offset[t]-H.offset[e]||t-e},me=[];function _t(){let t=0;r.parts=p(".part").map(e=>{let n=e.getElementsByClassName("event").length,
o=r.order.slice(t,t+n);return t+=n,{node:e,section:e.closest(".year"),events:o}})}function pe(){let{headings:t,months:e}=r;r.events.forEach((n,o)=>{t[o]??=n.closest(
".year").firstElementChild.textContent;let s=n.closest(".month"),i=n.previousElementSibling?.matches(".event");s&&!i&&(e[o]??=f(":is(h3, h4)",s)?.textContent||""),
e[o]??=s&&i?e[o-1]:""})}function ct(){pe();let t=p(".run:not([hidden]) .event");r.order.sort(zo[r.chosen.sort]);let e=r.chosen.sort==="text",n=e?a=>H.chapters[H.
chapter[a]]||(H.names[he[a]]??""):a=>r.headings[a],o=Rt(r.order,n),s=qo(e?()=>"":a=>r.months[a]),i=a=>Ko&&r.events[a].matches(".minor"),c=Rt(o,({items:a})=>a.every(
i)).flatMap(({key:a,items:l})=>{let d=l.reduce((u,m)=>u+m.items.length,0);if(!a||d<tn)return l.map(u=>s(u,i));let h=[...new Set([l[0].key,l.at(-1).key])];return en(
l.map(u=>s(u,()=>!1)),d,h.join("–"))});for(let a of p(".line > :is(.year, .run, .fold)"))a.remove();f(".line").prepend(...c),ae(),t.forEach(Dt),_t();for(let a of me)
a(o);for(let{node:a}of r.parts)fe(a)}function en(t,e,n){let o=w("p","fold"),s=B(r.words.folded,{n:D(e),years:n}),i=w("button","",s);i.type="button",i.dataset.do=
"unfold",o.append(i);let c=w("div","run");return c.append(...t),[o,c]}function qo(t){let e=f(".part thead"),n=f(".year > :first-child").tagName,o=e?Vo.bind(null,
e):jo.bind(null,`h${Number(n[1])+1}`,t),s=i=>{let c=[];for(let a=0;a<i.length;a+=Je){let l=w("div","part"),d=i.slice(a,a+Je);o(l,d),l.style.setProperty("--n",d.
length),c.push(l)}return c};return({key:i,items:c},a)=>{let l=w("section","year");l.append(w(n,"",i));let d=[];for(let h of Rt(c,a)){if(!h.key||h.items.length<tn){
d.push(...h.items);continue}l.append(...s(d),...en(s(h.items),h.items.length,i)),d=[]}return l.append(...s(d)),l}}function nn(t,e){return!H.in_time||r.chosen.sort!==
"date"?t.map(n=>r.events[n]):t.flatMap(n=>{let o=H.chapter[n],s=H.chapter.indexOf(o)===n&&H.chapters[o];return s?[e(s),r.events[n]]:r.events[n]})}function Vo(t,e,n){
let o=w("table"),s=w("tbody","events"),i=c=>{let a=w("tr","chapter"),l=w("td","",c);return l.colSpan=3,a.append(l),a};s.append(...nn(n,i)),o.append(t.cloneNode(
!0),s),e.append(o)}function jo(t,e,n,o){for(let{key:s,items:i}of Rt(o,e)){let c=w("div","month");s&&c.append(w(t,"",s));let a=w("ol","events");a.append(...nn(i,
l=>w("li","chapter",l))),c.append(a),n.append(c)}}var Go=200,Xo=32,L=({fits:t=!1}={})=>Ft("choose",Qo(t));function*Qo(t){let e=Zo(),n=new Uint8Array(r.total);r.parts.length||_t();for(let o=0;o<r.total;o++)n[o]=
e(o)?1:0,o%Xo===0&&(yield);r.shown.set(n),t?Ke():_(),ts(),yield*es(),Wt(),ns()}function Zo(){let{chosen:t,numbers:e,starts:n,ends:o}=r,s=sn(t.q).split(/\s+/).filter(
Boolean),i=k(t.from)?.[0]??-1/0,c=k(t.to)?.[1]??1/0,a=u=>!(n[u]>=c)&&!(o[u]<=i&&n[u]!==i),l=e.kinds.map(u=>u.every(m=>!t.not.has(m))),d=e.names.map((u,m)=>!t.not.
has(`document-${m}`)),h=e.tags.map((u,m)=>!t.not.has(`tag-${m}`));return u=>a(u)&&l[e.kind[u]]&&on(e.documents[u],d)&&on(e.tagged[u],h)&&s.every(m=>Jo(u).includes(
m))}var on=(t,e)=>!e.includes(!1)||[t].flat().some(n=>e[n]??!0),sn=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function Jo(t){return r.searchTexts[t]??=
sn(p(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function ts(){let t=r.shown.reduce((o,s)=>o+s,0),e=t<r.total;E.classList.
toggle("chosen",e);let n={n:D(t),total:D(r.total)};f(".found output").textContent=e?B(r.words.found,n):"",f(".found").classList.toggle("some",e||pt().includes("\
#?"))}function*es(){let t=new Map;for(let{node:e,section:n,events:o}of r.parts){let s=0;for(let i of o){s+=r.shown[i];let c=!r.shown[i];r.events[i].hidden!==c&&
(r.events[i].hidden=c)}e.hidden=!s,s&&e.style.setProperty("--n",s);for(let i of p(".month",e))i.hidden=!f(".event:not([hidden])",i);t.set(n,(t.get(n)||0)+s),n.hidden=
!t.get(n),yield}}function ns(){if(E.classList.toggle("searching",!!r.chosen.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found");let t=r.
chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let n=0;t.length&&n<r.total&&e.length<Go;n++)r.shown[n]&&e.push(...os(r.events[n],t));e.length&&CSS.
highlights.set("found",new Highlight(...e))}function*os(t,e){let n=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let o=n.currentNode,s=o.
data.toLowerCase();if(!(o.parentNode.closest("noscript, .notes")||s.length!==o.data.length))for(let c of e)for(let a=s.indexOf(c);a>=0;a=s.indexOf(c,a+c.length)){
let l=new Range;l.setStart(o,a),l.setEnd(o,a+c.length),yield l}}}var ge=f(".overview"),at=ge?w("div","brush"):null,ss=3650,rs=.03;function xe(t,e){let n=$(Math.min(t,e)),o=$(Math.max(t,e)),s=o-n>ss,i=c=>c.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(Mt(n)):Mt(n),r.chosen.to=s?i(Mt(o)):Mt(Math.ceil(o)-1),T("from").value=r.chosen.from,T("to").value=r.chosen.to,Y(),L()}function Y(){if(!at)
return;let t=k(r.chosen.from)?.[0],e=k(r.chosen.to)?.[1];we(t==null?0:z(t),e==null?1:z(e)),at.hidden=t===void 0&&e===void 0}function we(t,e){let[n,o]=[Math.min(
t,e),Math.max(t,e)].map(s=>Math.max(0,Math.min(at.parentNode.clientWidth,q(s))));at.style.insetInlineStart=`${n}px`,at.style.inlineSize=`${o-n}px`,at.hidden=!1}
function rn(){ge&&(ge.append(at),ie.push(Y))}function cn(t,e){xe(t,e);let n=Math.abs(e-t)*rs;U(Math.min(t,e)-n,Math.max(t,e)+n)}var is=4,cs=8,as=16,ls=300,qt=nt?-1:1,K=new Map,wt=!1,lt=null,an={ArrowLeft:()=>W(-.2*qt),ArrowRight:()=>W(.2*qt),ArrowUp:()=>V(.7),ArrowDown:()=>V(1/.7),"+":Nt,
"=":Nt,"-":()=>V(2),Home:it,0:it,Enter:ve};function ve(){xe(r.axis.low,r.axis.high)}function ln(){g&&(g.addEventListener("wheel",fs,{passive:!1}),g.addEventListener(
"dragstart",t=>t.preventDefault()),g.addEventListener("pointerdown",ds),g.addEventListener("pointermove",ms),g.addEventListener("pointerup",us),g.addEventListener(
"pointercancel",t=>{K.delete(t.pointerId),hs()}),g.addEventListener("click",gs,!0),g.addEventListener("keydown",xs))}function vt(t){let e=g.getBoundingClientRect(),
n=(t-e.left)/e.width,o=r.axis.low+(nt?1-n:n)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,o))}function fs(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.
abs(t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==g)return;t.preventDefault();let n=t.deltaMode?as:1;if(e)W(qt*(t.deltaX||t.deltaY)*n/g.clientWidth);else{
let o=Math.max(-1,Math.min(1,t.deltaY*n/ls));V(Math.exp(o),vt(t.clientX))}}function ds(t){if(t.button!==0)return;K.set(t.pointerId,t.clientX),wt=!1;let e=r.axis.
low===0&&r.axis.high===1;lt=K.size===1&&(e||t.shiftKey)?vt(t.clientX):null,K.size>1&&Y()}function us(t){K.delete(t.pointerId),lt!==null&&wt&&cn(lt,vt(t.clientX)),
lt=null}function hs(){lt=null,Y()}function ms(t){if(!K.has(t.pointerId))return;let e=[...K.values()],n=K.get(t.pointerId)-t.clientX;!wt&&e.length===1&&Math.abs(
n)<is||(wt||g.setPointerCapture(t.pointerId),wt=!0,K.set(t.pointerId,t.clientX),lt!==null?we(lt,vt(t.clientX)):e.length===1?W(qt*n/g.clientWidth):e.length===2&&
ps(e,[...K.values()]))}function ps([t,e],[n,o]){let s=Math.abs(n-o);s>cs&&V(Math.abs(t-e)/s,vt((n+o)/2))}function gs(t){wt?(t.preventDefault(),t.stopPropagation()):
t.target.matches(".column")?V(.25,vt(t.clientX)):t.target.closest("a")||g.focus()}function xs(t){t.ctrlKey||t.metaKey||t.altKey||!an[t.key]||(t.preventDefault(),
t.stopPropagation(),an[t.key]())}var ws="(min-width: 76rem)";function N(t,{focus:e=!0,scroll:n=!0}={}){if(t){if(r.chosen.at=t.id,Dt(t),Vt(t,"at"),n){let o=()=>t.scrollIntoView({block:"center"});
o(),requestAnimationFrame(o)}e&&f(".title a",t).focus({preventScroll:!0}),ys(dn(t)[0]),At(),_()}}function Ee(t){let e=ye();N(r.events[e[Ae(e,t)]])}function ye(){
return r.parts.length||_t(),r.order.filter(t=>r.shown[t])}function Ae(t,e){let n=t.findIndex(s=>r.events[s].id===r.chosen.at),o=n<0?t.indexOf(As()):n+e;return Math.
max(0,Math.min(t.length-1,o))}function fn(){let t=({target:e})=>{if(!f(".texts"))return;let n=e.closest?.(".passage"),o=n?document.getElementById(vs(n)):e.closest?.(
".event");Vt(o,"on")};E.addEventListener("mouseover",t),E.addEventListener("focusin",t)}function Vt(t,e){for(let n of p(`.${e}`))n.classList.remove(e);if(t)for(let n of[
t,...dn(t)])n.classList.add(e)}var vs=t=>t.getAttribute("href").slice(1);function dn(t){return r.passagesById||=Es(),r.passagesById.get(t.id)||[]}function Es(){
let t=new Map;for(let e of p(".passage"))for(let n of[e.hash.slice(1),...(e.dataset.also||"").split(" ")])t.has(n)||t.set(n,[]),t.get(n).push(e);return t}function ys(t){
if(!t||!matchMedia(ws).matches)return;let e=f(".texts"),n=t.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTop+=n-e.clientHeight/3}function As(){
return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var Et=f("dialog.edit"),j=t=>f(`[name="${t}"]`,Et),{words:kt,corrections:G,originals:ft}=r;function un(t){t.ariaPressed=E.classList.toggle("correcting")}function Se(t){
if(!t?.matches(".event"))return;r.edited=t;let{title:e,when:n}=xn(t),o=O(t);if(!ft.has(t)){let i={title:e.textContent,when:n.textContent,start:r.starts[o],end:r.
ends[o]};ft.set(t,i)}let s=G.get(t)||{};j("title").value=e.textContent,j("when").value=s.when||"",j("when").placeholder=ft.get(t).when,j("when").setCustomValidity(
""),j("hide").checked=!!s.hide,Et.returnValue="",Et.showModal()}function hn(){Et.close(""),Me(r.edited,{})}function mn(){for(let t of[...G.keys()])Me(t,{})}function pn(){
let t=Array.from(G,([o,s])=>({event:o.dataset.id||o.id,...s,title_was:ft.get(o).title,text_was:f(".text",o).textContent})),e=`${JSON.stringify({corrections:t},null,
2)}
`,n=w("a");n.href=URL.createObjectURL(new Blob([e],{type:"application/json"})),n.download="corrections.json",n.click(),URL.revokeObjectURL(n.href),f(".correctio\
ns output").textContent=kt.apply}function gn(){j("when").addEventListener("input",({target:t})=>{let e=t.value.trim()&&!k(t.value);t.setCustomValidity(e?kt.bad_date:
"")}),Et.addEventListener("close",()=>{Et.returnValue==="save"&&Me(r.edited,Ss()),N(r.edited,{scroll:!1})}),addEventListener("beforeunload",t=>{G.size&&t.preventDefault()})}
var xn=t=>({title:f(".title a",t),when:f(".when",t).firstElementChild});function Ss(){let t={},e=j("title").value.trim().replace(/\s+/g," "),n=j("when").value.trim();
return e&&e!==ft.get(r.edited).title&&(t.title=e),n&&(t.when=n),j("hide").checked&&(t.hide=!0),t}function Me(t,e){let n=Object.keys(e).length>0;n?G.set(t,e):G.delete(
t),Ms(t,e,n),bs(t,e.when&&k(e.when)),f(".corrections").hidden=!G.size;let o=G.size?B(kt.corrections,{n:G.size}):"";f(".corrections output").textContent=o,L()}function Ms(t,e,n){
let{title:o,when:s}=xn(t),i=ft.get(t);o.textContent=e.title??i.title,s.textContent=e.when||i.when,r.searchTexts[O(t)]=void 0,t.classList.toggle("left-out",!!e.hide),
t.classList.toggle("corrected",n);for(let a of p(".notes .correction",t))a.remove();if(!n)return;let c=w("i","correction",e.hide?kt.hidden:kt.corrected);f(".not\
es",t).prepend(c," ")}function bs(t,e){let n=O(t),o=ft.get(t),s=e?e[0]??e[1]:o.start,i=e?e[1]??e[0]:o.end;Object.is(s,r.starts[n])&&Object.is(i,r.ends[n])||(pe(),
o.heading??=r.headings[n],o.month??=r.months[n],r.starts[n]=s,r.ends[n]=i,r.axis.places=null,r.headings[n]=e?st(R(s)[0],r.numbers):o.heading,r.months[n]=e?"":o.
month,ct())}var Cs=40,be=nt?-1:1,Is={ArrowRight:be,ArrowLeft:-be,ArrowDown:1,ArrowUp:-1,PageDown:1,PageUp:-1," ":1,j:1,k:-1,Home:-1/0,End:1/0},P=f(".present"),Pt=f(".slide"),
jt=f(".stage"),Gt=null;function wn(){P.addEventListener("keydown",Ns,!0),P.addEventListener("click",Ds),P.addEventListener("pointerdown",({x:t,y:e,pointerType:n})=>{
Gt=n==="mouse"?null:{x:t,y:e}}),P.addEventListener("pointerup",Rs),P.addEventListener("close",Ls),document.addEventListener("fullscreenchange",()=>{document.fullscreenElement||
P.close()})}function Bt(t=!P.open){if(!t||!En().length)return P.close();r.chosen.present||="1",P.open||(f('[data-do="minor"]').hidden=!f(".run[hidden]"),g&&jt.after(
g),P.showModal(),f('[data-do="next"]').focus(),navigator.userActivation?.isActive&&Pt.requestFullscreen?.().catch(()=>{})),X(0)}function X(t){let e=En(),n=Ae(e,
t),o=r.events[e[n]];r.chosen.at=o.id,Vt(o,"at"),Ts(o);let s={n:D(n+1),total:D(e.length)};f("output",Pt).textContent=B(r.words.position,s),f('[data-do="minor"]').
ariaPressed=r.chosen.present==="all",Os(O(o)),At()}function vn(){r.chosen.present=r.chosen.present==="all"?"1":"all",X(0)}function En(){let e=r.chosen.present===
"all"||E.matches(".chosen")?".left-out":".left-out, .run[hidden] *";return ye().filter(n=>r.events[n].id===r.chosen.at||!r.events[n].matches(e))}function Ts(t){
let e=t.cloneNode(!0);for(let n of p("noscript, details, button, .also",e))n.remove();for(let n of p("a[href^='#']",e))n.replaceWith(...n.childNodes);jt.className=
`stage ${t.className}`,jt.classList.remove("event","at","on"),jt.replaceChildren(...e.childNodes),Pt.scrollTop=0}function Os(t){let{from:e,to:n}=F(),{low:o,high:s}=r.
axis,i=(e[t]+n[t])/2;(i<o||i>s)&&W((i-(o+s)/2)/(s-o)),_()}async function Ls(){g&&f(".overview").prepend(g),r.chosen.present="",document.fullscreenElement&&await document.
exitFullscreen(),N(Z())}function Ns(t){let e=t.key===" "&&t.target.matches("button"),n=/Up|Down/.test(t.key)&&Pt.scrollHeight>Pt.clientHeight;if(t.ctrlKey||t.metaKey||
t.altKey||e||n)return;let o=t.key===" "&&t.shiftKey?-1:Is[t.key];if(t.key==="p")P.close();else if(o)X(o);else return;t.preventDefault(),t.stopPropagation()}function Ds(t){
let e=t.target.closest(".view a");e?(t.preventDefault(),t.stopPropagation(),r.chosen.at=e.getAttribute("href").slice(1),X(0)):!t.target.closest("a, button, .vie\
w")&&getSelection().isCollapsed&&X(1)}function Rs({x:t,y:e,target:n}){if(!Gt||n.closest(".view"))return;let[o,s]=[t-Gt.x,e-Gt.y];Math.abs(o)>Math.max(Cs,Math.abs(
s))&&X(o*be<0?1:-1)}var _s=1500,Xt=f(".filters"),Qt={filter:Sn,more:Ps,source:ks,unfold:Xe,expand:de,copy:Cn,clear:bn,help:Mn,present:()=>Bt(),previous:()=>X(-1),next:()=>X(1),minor:vn,
in:Nt,out:()=>V(2),earlier:()=>W(-.5),later:()=>W(.5),whole:it,only:ve,correct:un,edit:t=>Se(t.closest(".event")),revert:hn,download:pn,discard:mn},yn={j:()=>Ee(
1),k:()=>Ee(-1),"/":()=>T("q").focus(),f:Sn,e:de,c:()=>Cn(f('[data-do="copy"]')),p:()=>Bt(),x:()=>Se(Z()),"?":Mn,"+":Qt.in,"=":Qt.in,"-":Qt.out,0:it};function An(){
E.addEventListener("click",Bs),E.addEventListener("click",$s),f(".tools").addEventListener("input",Fs),T("sort").addEventListener("change",Ws),document.addEventListener(
"keydown",Hs)}function Ce(t){Xt.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function Sn(){Ce(Xt.hidden),Xt.hidden||f("input",Xt).focus()}function ks(t){t.ariaPressed=
t.ariaPressed!=="true";let e=Q.filter(o=>o.ariaPressed==="true"),n=e.length%Q.length===0;for(let o of Q)r.chosen.not[n||e.includes(o)?"delete":"add"](o.value);Ut(),
L({fits:!0})}function Ps(t){let e=f(".more");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}function Mn(){f(".help").showModal()}function bn(){Object.assign(r.chosen,
{q:"",from:"",to:"",not:new Set,view:""});for(let t of["q","from","to"])T(t).value="";for(let t of ot)t.checked=!0;Ut(),r.chosen.sort!=="date"&&(r.chosen.sort="\
date",T("sort").value="date",ct()),Y(),it(),L()}async function Cn(t){let e=t.textContent;try{await navigator.clipboard.writeText(pt())}catch{prompt(e,pt());return}
t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},_s)}function Bs(t){let e=t.target.closest("a[href^='#']");if(!e||t.ctrlKey||t.metaKey||t.shiftKey)
return;let n=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(1))),o=n?.closest(".event"),s=n?.closest(".passage");o?(t.preventDefault(),
r.shown[O(o)]||bn(),N(o,{scroll:!o.contains(e)})):s&&(t.preventDefault(),N(e.closest(".event"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"center"}),s.focus(
{preventScroll:!0}))}function $s({target:t}){let e=t.closest("[data-do]");e&&Qt[e.dataset.do]?.(e)}function Fs({target:t}){let{name:e,value:n,checked:o}=t;if(e===
"q")r.chosen.q=n;else if(e==="only")r.chosen.not[o?"delete":"add"](n);else{if(e!=="from"&&e!=="to")return;if(!Us(t))return}L({fits:!0})}function Us(t){let e=!!t.
value.trim()&&!k(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=e,e?!1:(r.chosen[t.name]=t.value.trim(),Y(),!0)}function Ws({target:t}){
r.chosen.sort=t.value,ct(),L()}function Hs(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.q&&(r.chosen.q="",T("q").value="",L({fits:!0}));let e=t.target.closest(
"input, textarea, select, dialog"),n=f('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||t.altKey||!n||!yn[t.key]||(t.preventDefault(),yn[t.key]())}var Ys=80,Ks=.3,ut=f(".index"),tt=[],dt=[],In;function Tn(){ut&&(tt=dt=p("a",ut).map(t=>{let e=document.getElementById(decodeURIComponent(t.hash.slice(1))),n=e.
matches(".event")?e:f(".event",e);return{link:t,name:t.textContent,level:t.className,first:O(n),target:e}}),ut.addEventListener("click",Vs),me.push(zs),addEventListener(
"scroll",mt(Ys,Ie),{passive:!0}),Ie())}function zs(t){tt=r.chosen.sort==="text"?t.map(({key:n,items:o})=>({name:n,first:o[0]})):[...qs()],ut.hidden=f(".to-index").
hidden=tt.length<2,f("ol",ut).replaceChildren(...tt.map(n=>{let o=w("li");return n.link=w("a",n.level,n.name),n.link.href=`#${r.events[n.first].id}`,n.target=On(
r.events[n.first]),o.append(n.link),o})),Ie()}function*qs(){In||=r.events.map((n,o)=>dt.findLastIndex(({first:s})=>s<=o));let t=-1,e=-1;for(let n of r.order){let o=In[n];
if(o<0||o===t||r.events[n].matches(".corrected"))continue;t=o;let s=dt[o].level?dt.findLastIndex(({level:i},c)=>c<o&&!i):-1;s!==e&&s>=0&&(yield{...dt[s],first:n}),
e=dt[o].level?s:o,yield{...dt[o],first:n}}}function Vs(t){let{first:e}=tt.find(({link:i})=>i===t.target)||{};if(e===void 0)return;t.preventDefault(),t.stopPropagation(),
ut.matches(":popover-open")&&ut.hidePopover();let n=r.order.slice(r.order.indexOf(e)).find(i=>r.shown[i]);if(n===void 0)return;let o=r.events[n];N(o,{scroll:!1});
let s=On(o);s.scrollIntoView(),requestAnimationFrame(()=>s.scrollIntoView())}function On(t){let e=t.closest(".year");return f(".event:not([hidden])",e)===t?e:t}
function Ie(){let t=innerHeight*Ks,e=({target:o})=>{let s=o.checkVisibility()?o:o.closest(".run")?.previousElementSibling;return s?.checkVisibility()&&s.getBoundingClientRect().
top<t},n=tt.findLast(e)||tt[0];for(let o of tt)o.link.ariaCurrent=o===n?"true":null}Ge();Tn();Ze();He();ln();rn();An();gn();wn();fn();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||Ln()});
Ln();function Ln(){Le();let{q:t,from:e,to:n,not:o,sort:s,view:i}=r.chosen;Ce(!!(e||n||ot.some(a=>!a.checked))),Y(),i&&js(...i.split("~").map(Number)),s!=="date"&&
ct(),(t||e||n||o.size)&&L({fits:!i});let c=Z();c?.matches(".event")&&N(c,{focus:!1,scroll:location.hash[1]==="?"}),Bt(!!r.chosen.present),_()}function js(t,e){t<
e&&U(z(t),z(e))}})();
