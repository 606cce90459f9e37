/* Made from templates/script (fd9723e4f70aee05) by tools/bundle.py. */
"use strict";(()=>{var E=document.querySelector(".timeline"),et=document.documentElement.dir==="rtl",f=(t,e=E)=>e.querySelector(t),g=(t,e=E)=>Array.from(e.querySelectorAll(t)),T=t=>f(
`.tools [name="${t}"]`),nt=g('.tools [name="only"]'),X=g(".chips button");function w(t,e,n){let o=document.createElement(t);return e&&(o.className=e),n!==void 0&&
(o.textContent=n),o}function y(t,e,n,o){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return o!==void 0&&
(s.textContent=o),n.append(s),s}var ut=JSON.parse(document.getElementById("numbers").textContent),Et=g(".event"),r={numbers:ut,words:ut.words,events:Et,total:Et.length,starts:ut.start.map((t,e)=>t??
ut.end[e]??NaN),ends:ut.end.map((t,e)=>t??ut.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",present:"",at:""},shown:new Uint8Array(Et.
length).fill(1),order:Et.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},corrections:new Map,originals:new Map,edited:null,
searchTexts:new Array(Et.length),numberByEvent:null,passagesById:null};function O(t){return r.numberByEvent||=new Map(r.events.map((e,n)=>[e,n])),r.numberByEvent.
get(t)}var Q=()=>document.getElementById(r.chosen.at),D=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),B=(t,e)=>t.replace(/\{(\w+)\}/g,(n,o)=>e[o]);var Te={};function Bt(t,e){Te[t]=e;let n=()=>{if(Te[t]!==e)return;let o=performance.now()+4;for(;performance.now()<o;)if(e.next().done)return;requestAnimationFrame(
n)};n()}function ht(t,e){let n;return(...o)=>{clearTimeout(n),n=setTimeout(e,t,...o)}}var Dn=150,Oe=["q","from","to","view","present"];function Le(){let{chosen:t}=r,e=location.hash.slice(1),n=e[0]==="?",o=new URLSearchParams(n?e.slice(1):"");for(let c of Oe)
t[c]=o.get(c)||"";let s=Array.from(T("sort").options,c=>c.value);t.sort=s.includes(o.get("sort"))?o.get("sort"):"date";let i=[...nt,...X].map(c=>c.value);t.not=
new Set((o.get("not")||"").split(",").filter(c=>i.includes(c))),t.at=n?o.get("at")||"":e;for(let c of["q","from","to","sort"])T(c).value=t[c];for(let c of nt)c.
checked=!t.not.has(c.value);$t()}function $t(){let{not:t}=r.chosen,e=X.some(n=>t.has(n.value));for(let n of X)n.disabled=!1,n.ariaPressed=e&&!t.has(n.value)}function mt(){
let{chosen:t}=r,e=Oe.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["sort",t.sort]),e.length&&t.at&&
e.push(["at",t.at]);let n=e.map(([s,i])=>`${s}=${Rn(i)}`),o=n.length?`#?${n.join("&")}`:t.at&&`#${t.at}`;return location.href.split("#")[0]+o}function yt(){try{
history.replaceState(null,"",mt())}catch{}}var Ut=ht(Dn,yt),Rn=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function Z(t,e=1,n=1){let o=e<3,s=o?t-1:t,i=o?e+12:e,c=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+c+Math.floor((153*i-457)/5)+n-306}function R(t){
let e=Math.floor(t)+305,n=Math.floor(e/146097),o=e-n*146097,s=Math.floor(o/1460)-Math.floor(o/36524)+Math.floor(o/146096),i=Math.floor((o-s)/365),c=o-(365*i+Math.
floor(i/4)-Math.floor(i/100)),a=Math.floor((5*c+2)/153),l=a>9;return[i+n*400+(l?1:0),a+(l?-9:3),c-Math.floor((153*a+2)/5)+1]}function pt(t,e,n=0){let o=t*12+e-1+
n,s=Math.floor(o/12);return Z(s,o-s*12+1)}var Ne=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],Zt=99,_n=999,Pn=1e-9,kn=3650,Bn=90,$n=3,Un=.01,Fn=1e4,Wn=1e6,Hn=" ",
At=t=>String(t).padStart(2,"0");function ot(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let n=t>0?t:1-t-(t<=-Wn&&t%10===0),o=n<Fn?String(n):String(n).replace(
/\B(?=(\d{3})+$)/g,Hn);return t>0?o:e.before.replace("{}",o)}function Jt(t,e,n){let[o,s,i]=R(t);if(e>kn)return ot(o,n);let c=`${n.months[s-1]} ${ot(o,n)}`;if(e>
Bn)return c;let a=`${i} ${c}`;return e>$n?a:`${a} ${De((t-Math.floor(t))*86400,e<Un)}`}function St(t){let[e,n,o]=R(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${At(n)}-${At(o)}`}function te(t,e,n,o){let[s,i,c]=Ne.findLast(l=>l[0]*l[2]>=n)||Ne[0],a;return i==="year"?
a=Yn(t,e,s,o):i==="month"?a=Kn(t,e,s,o):i==="day"?a=zn(t,e,s,o):a=qn(t,e,s*c,i==="second",o),a.filter(([l])=>l>=t&&l<=e)}function De(t,e){let n=`${At(Math.floor(
t/3600))}:${At(Math.floor(t/60)%60)}`;return e?`${n}:${At(Math.floor(t%60))}`:n}function Yn(t,e,n,o){let s=[],i=Math.floor(R(t)[0]/n)*n;for(let c=0;c<Zt;c++){let a=i+
c*n,l=n>1&&a<=0?a+1:a,d=Z(l);if(d>e)break;s.push([d,ot(l,o)])}return s}function Kn(t,e,n,o){let s=[],[i,c]=R(t),a=Math.floor((i*12+c-1)/n)*n;for(let l=0;l<Zt;l++){
let d=pt(0,1,a+l*n);if(d>e)break;let[u,h]=R(d),m=ot(u,o);s.push([d,h===1?m:`${o.months[h-1]} ${m}`])}return s}function zn(t,e,n,o){let s=[],[i,c]=R(t),a=Z(i,c);
for(let l=a;l<=e&&l<a+_n;l++){let[d,u,h]=R(l),m=n>2&&h>28;if((h-1)%n||m)continue;let x=o.months[u-1];s.push([l,h===1?`${x} ${ot(d,o)}`:`${h} ${x}`])}return s}function qn(t,e,n,o,s){
let i=[],c=Math.floor(t);for(let a=Math.floor((t-c)/n);i.length<Zt;a++){let l=c+a*n;if(l>e)break;let d=Math.floor(l+Pn),u=Math.round((l-d)*86400),[,h,m]=R(d);i.
push([l,u?De(u,o):`${m} ${s.months[h-1]}`])}return i}var Vn=.75,Re=document.createElement("canvas").getContext("2d"),ee=new Map;function Ft(t){let e=ee.get(t);return e===void 0&&(ee.size||jn(),e=Re.measureText(t).
width+1,ee.set(t,e)),e}function jn(){let t=Vn*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);Re.font=`700 ${t}px ${getComputedStyle(E).getPropertyValue(
"--sans")}`}function _e(t,e){let n=e.find(a=>t<=a[1])||e.at(-1);if(!n)return 0;let[o,s,i,c]=n;return i+Math.max(0,Math.min(1,(t-o)/(s-o)))*(c-i)}function Pe(t,e){let[n,o,s,
i]=e.find(c=>t<=c[3])||e.at(-1);return n+(Math.max(s,Math.min(i,t))-s)/(i-s)*(o-n)}function ke(t,e){let[n,o,s,i]=e.find(c=>t<=c[3])||e.at(-1);return(i-s)/(o-n)/
1440}var p=f(".view"),{numbers:C,axis:b}=r,{stretches:bt}=C,Gn=6,Xn=65,Ct=[{names:C.names,ofEvent:C.documents},{names:C.tags,ofEvent:C.tagged}].find(({names:t})=>t.length>
1&&t.length<=Gn)||{names:[]},Ot=Ct.names.length||1,Fe=Ct.names===C.names,Ht=19,se=[6,3,2][Ot-1]||1,It=Ot>1?15:0,Tt=It+Ht*se+9,st=Ot*Tt,Qn=26,Zn=76,Jn=64,to=14,Be=46,
Wt=9,We=16,Mt=6,ne=se>4?3:0,eo=12,$e=54,no=90,oo=60,Ue=36,so=120,A=0,oe=!1,re=[],K=t=>_e(t,bt),$=t=>Pe(t,bt);function _(){!p||oe||(oe=!0,requestAnimationFrame(ro))}
function He(){if(!p)return;p.setAttribute("height",st+Qn),new ResizeObserver(()=>{p.clientWidth!==A&&_()}).observe(p)}function U(){return b.places||={from:Float64Array.
from(r.starts,t=>K(t)),to:Float64Array.from(r.ends,t=>K(t))},b.places}var z=t=>(t-b.low)*A/(b.high-b.low),I=(t,e=0)=>et?A-t-e:t;function ro(){if(oe=!1,A=p.clientWidth,
!A||!bt.length)return;let t=document.createDocumentFragment();fo(y("g",{class:"ticks"},t)),y("line",{class:"axis",x1:0,x2:A,y1:st,y2:st},t),io(t);let e=ao(),n=e.
length>no?Eo:go;lo(e).forEach((o,s)=>{let i=y("g",Fe?{class:`source s${s+1}`}:{},t),c=s*Tt;Ot>1&&mo(i,s,c),n(i,o,c+It)}),p.replaceChildren(t);for(let o of re)o();
co(e.length)}function io(t){let e=O(Q()),{from:n,to:o}=U(),s=I(z((n[e]+o[e])/2));s>=0&&s<=A&&y("path",{class:"here",d:`M${s} ${st}V7l-5-7h10l-5 7`},t)}var co=ht(
so,t=>{let e=$(b.low),n=$(b.high),[o,s]=[e,n].map(i=>Jt(i,n-e,C));f(".shown").textContent=B(r.words.shown,{from:o,to:s,n:D(t)})});function ao(){let{from:t,to:e}=U(),
n=[];for(let o=0;o<r.total;o++)r.shown[o]&&e[o]>=b.low&&t[o]<=b.high&&n.push(o);return n}function lo(t){if(Ot===1)return[t];let e=Ct.names.map(()=>[]);for(let n of t)
for(let o of[Ct.ofEvent[n]].flat())e[o]?.push(n);return e}function fo(t){let e=(b.high-b.low)/A,n=[];bt.forEach(([s,i,c,a],l)=>{let d=bt[l+1];if(d&&d[2]>a&&ho(t,
(a+d[2])/2),a<b.low||c>b.high)return;let u=$(Math.max(c,b.low)),h=$(Math.min(a,b.high)),m=(u+h)/2,x=Zn*e*(i-s)/(a-c),S=te(u,h,x,C);for(let M=x;!S.length&&M>x/Jn;M/=
2)S.push(...te(u,h,M,C).slice(0,1));S.length||S.push([m,Jt(m,h-u,C)]),n.push(...S.map(([M,tt])=>({share:K(M),label:tt,few:S.length})))});let o=[];for(let{share:s,
label:i}of n.toSorted((c,a)=>c.few-a.few))uo(t,s,i,o)}function uo(t,e,n,o){let s=z(e),i=Ft(n)/2,c=Math.max(i,Math.min(A-i,s));y("line",{x1:I(s),x2:I(s),y1:0,y2:st+
5},t),Yt(o,c-i-4,c+i+4)&&y("text",{x:I(c),y:st+19},t,n)}function Yt(t,e,n){return t.some(([o,s])=>e<s&&o<n)?!1:(t.push([e,n]),!0)}function ho(t,e){let n=I(z(e)),
o=st+7;y("path",{class:"break",d:`M${n-7} ${o}l6 -14M${n+1} ${o}l6 -14`},t)}function mo(t,e,n){y("line",{class:"lane",x1:0,x2:A,y1:n,y2:n},t);let o=Fe?`${String.
fromCharCode(Xn+e)} · `:"";y("text",{class:"name",x:I(2),y:n+12},t,o+Ct.names[e])}function po(t){let e=C.top.filter(o=>t.includes(o)),n=new Set(e);return[...e,
...t.filter(o=>!n.has(o))]}function go(t,e,n){let o=Array.from({length:se},()=>[]);for(let s of po(e)){let i=xo(s),c=o.findIndex(a=>Yt(a,i.left-3,i.right+3));vo(
t,r.events[s],{...i,row:c},n)}}function xo(t){let[e,n]=wo(t),o=Ft(ie(r.events[t]))+to;if(n-e>We){let i=Math.max(0,Math.min(e,A-o)),c=o<A?"above":"none";return{start:e,
end:n,title:c,left:i,right:Math.max(n,i+o)}}if(n+o>A&&e>o)return{start:e,end:n,title:"before",left:e-o,right:n};let s=Math.max(0,e);return s+o>A?{start:e,end:n,
title:"none",left:s,right:n}:{start:e,end:n,title:"after",left:s,right:Math.max(n,s+o)}}function wo(t){let{from:e,to:n}=U(),o=z(e[t]),s=z(n[t]);C.start[t]===null&&
(o=s-Be),C.end[t]===null&&(s=o+Be);let i=(o+s)/2;return s-o<Wt?[i-Wt/2,i+Wt/2]:[o,s]}function vo(t,e,{start:n,end:o,title:s,left:i,row:c},a){let l=o-n>We,d=c>=0,
u=Ye(e),h=e.className.replace("event",""),m=l?h.replace("point","coarse"):h,x=y("a",{href:`#${e.id}`,tabindex:-1,class:m},t);y("title",{},x,`${f(".when",e).firstElementChild.
textContent}: ${u}`);let S=d?a+c*Ht+(l?13:4):a+Tt-It-8,M=l||!d?5:Wt,tt=Math.max(n,-60),kt=Math.min(o,A+60)-tt;if(y("rect",{x:I(tt,kt),y:S,width:kt,height:M,rx:M/
2},x),!d||s==="none"||o<0)return;let Qt={above:i,before:n-5,after:o+5}[s],Ln=ie(e),Nn={x:I(Qt),y:l?S-3:S+9,class:s==="before"?"last":""};y("text",Nn,x,Ln)}var Ye=t=>f(
".title",t).textContent;function ie(t){let e=Ye(t);return e.length>Ue?`${e.slice(0,Ue-1).trimEnd()}…`:e}function Eo(t,e,n){let o=Ao(e,Math.ceil(A/Mt)),s=Math.
max(4,...o),i=ne*Ht,c=Tt-It-8-i-eo,a=n+Tt-It-2,l=m=>Math.max(1.5,Math.sqrt(m/s)*c);yo(t,e,n,a);let d=Mt-1;o.forEach((m,x)=>{if(m<1e-6)return;let S=l(m),M=I(x*Mt+
.5,d);y("rect",{class:"column",x:M,y:a-S,width:d,height:S},t)});let u=[],h=[...o.keys()].sort((m,x)=>o[x]-o[m]).filter(m=>o[m]>=2);for(let m of h){let x=(m+.5)*
Mt;if(!Yt(u,x-$e/2,x+$e/2)||x<10||x>A-10)continue;let M=a-l(o[m])-3;y("text",{class:"count",x:I(x),y:M},t,D(Math.round(o[m])))}}function yo(t,e,n,o){let{from:s,
to:i}=U(),c=Array.from({length:ne},()=>[]),a=new Set(e),l=C.top.filter(d=>a.has(d)).slice(0,oo);for(let d of ne?l:[]){let u=Math.max(0,Math.min(A,z((s[d]+i[d])/
2))),h=ie(r.events[d]),m=Ft(h)+6,x=u+m>A?u-m:u,S=c.findIndex(Qt=>Yt(Qt,x-3,x+m+3));if(S<0||x<0)continue;let M=y("a",{href:`#${r.events[d].id}`,tabindex:-1,class:"\
label"},t),tt=n+S*Ht+13;y("line",{x1:I(u),x2:I(u),y1:tt-9,y2:o},M);let kt={x:I(x<u?u-4:u+4),y:tt,class:x<u?"last":""};y("text",kt,M,h)}}function Ao(t,e){let{from:n,
to:o}=U(),s=new Float64Array(e+1),i=c=>Math.max(0,Math.min(e-1,Math.floor(z(c)/Mt)));for(let c of t){let a=i(n[c]),l=i(o[c]),d=1/(l-a+1);s[a]+=d,s[l+1]-=d}for(let c=1;c<
e;c++)s[c]+=s[c-1];return s.subarray(0,e)}var{axis:v}=r,So=.999,Mo=.03,bo=.002,Co=.001;function F(t,e,{isKept:n=!0}={}){if(!p)return;let o=ke((t+e)/2,r.numbers.stretches),s=Math.max(o,Math.min(1,e-t));v.
low=Math.max(0,Math.min(1-s,t)),v.high=v.low+s;let i=[$(v.low),$(v.high)].map(c=>s<Co?c.toFixed(5):Math.round(c));r.chosen.view=s>So||!n?"":i.join("~"),_(),Ut()}
function Ke(){let{from:t,to:e}=U(),[n,o]=[1,0];for(let c=0;c<r.total;c++)!r.shown[c]||Number.isNaN(t[c])||(n=Math.min(n,t[c]),o=Math.max(o,e[c]));if(r.shown.every(
Boolean)||n>o)return F(0,1);let i=Math.max(bo,(o-n)*Mo);F(n-i,o+i,{isKept:!1})}var rt=()=>F(0,1);function q(t,e=(v.low+v.high)/2){F(e-(e-v.low)*t,e+(v.high-e)*t)}
function Lt(){let t=(v.high-v.low)/2,e=Io(t);F(Math.max(v.low,e-t/2),Math.min(v.high,e+t/2))}function W(t){let e=t*(v.high-v.low);F(v.low+e,v.high+e)}function Io(t){
let{from:e,to:n}=U(),o=(v.low+v.high)/2,s=[];for(let a=0;a<r.total;a++){let l=(e[a]+n[a])/2;if(!(!r.shown[a]||!(l>=v.low&&l<=v.high))){if(r.events[a].id===r.chosen.
at)return l;s.push(l)}}s.sort((a,l)=>a-l);let i=o,c=0;for(let a=0,l=0;l<s.length;l++){for(;s[l]-s[a]>t;)a++;let d=l-a+1,u=(s[a]+s[l])/2,h=d===c&&Math.abs(u-o)<Math.
abs(i-o);(d>c||h)&&([i,c]=[u,d])}return i}var To=/(^|-)[?~%]|[?~%](?=-|$)/g,Oo=/^(-?\d{1,3})(X{1,3})$/,Lo=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
ze=21,No=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),Do=[1,4,7,10].map(t=>[t,3]),Ro=[1,5,9].map(t=>[t,4]),_o=[1,7].map(t=>[t,6]),Po=[...No,...Do,...Ro,..._o];function P(t){
let e=t.trim(),n=/^[[{](.*)[\]}]$/.exec(e);if(n)return ko(e,n[1]);let o=e.split("/");return o.length===1?je(e):o.length===2?Ve(o,s=>s===""||s===".."):null}function ko(t,e){
let n=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!n?null:Ve(e.split(/\.\.|,/),o=>o==="")}function Ve(t,e){let n=t.map(i=>e(i)?[null,null]:je(i));if(n.includes(
null)||n.every(i=>i[0]===null)||n.slice(1,-1).some(i=>i[0]===null))return null;let o=n[0][0],s=n.at(-1)[1];return o!==null&&s!==null&&o>=s?null:[o,s]}function je(t){
let e=t.trim().replace(To,"$1"),n=Oo.exec(e);if(n&&e.replace("-","").length===4)return qe(n[1],n[2].length);let o=Lo.exec(e);if(!o)return null;let[s,i,c,a,...l]=o.
slice(1);return s==="-0000"||i&&c?null:c?a?$o(Number(s),Number(c),Number(a),l):Bo(Number(s),Number(c)):qe(s||i,0)}function Bo(t,e){let[n,o]=e<ze?[e,1]:Po[e-ze]||
[];return n>=1&&n<=12?[pt(t,n),pt(t,n,o)]:null}function $o(t,e,n,o){let s=Z(t,e,n);return e>=1&&e<=12&&n>=1&&s<pt(t,e,1)?o[0]?Uo(s,o):[s,s+1]:null}function qe(t,e){
let n=10**e,o=t*n,s=t[0]==="-"?o-n+1:o;return[Z(s),Z(s+n)]}function Uo(t,e){let[n,o,s]=e.map(c=>Number(c||0));if(n>23||o>59||s>59)return null;let i=t+(n*3600+o*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}function Ge(){ce(),E.addEventListener("beforematch",({target:t})=>ae(t))}function ce(){for(let t of g(".run"))le(t,!0)}function Xe(t){let e=t.parentElement.nextElementSibling;
le(e,!e.hidden)}function ae(t){for(let e=t.closest(".run");e;e=e.parentElement.closest(".run"))le(e,!1)}function le(t,e){e?t.setAttribute("hidden","until-found"):
t.removeAttribute("hidden"),f("button",t.previousElementSibling).ariaExpanded=!e}var Fo=500,Wo="700px",Qe=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:n}of t)e&&(Qe.unobserve(n),ue(n))},{rootMargin:Wo});function Ze(){Bt("comp\
lete",Ho()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&g(".part").forEach(ue)})}var fe=t=>Qe.observe(t);function de(){r.reasonsAreOpen=!r.reasonsAreOpen;
for(let t of g(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*Ho(){for(let t of g(".part"))r.total>Fo?fe(
t):ue(t),yield}function ue(t){for(let e of g("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of g(".notes:not(:has(> .edit))",
t)){let n=w("button","edit",r.words.edit);n.type="button",n.dataset.do="edit",e.append(n)}if(r.reasonsAreOpen)for(let e of g("details",t))e.open=!0}function Nt(t,e){let n=[];for(let o of t){let s=e(o),i=n.at(-1);i&&i.key===s?i.items.push(o):n.push({key:s,items:[o]})}return n}var Je=50,tn=3,{numbers:Kt}=r,Yo=!!f(".fold"),he=Kt.documents.map(t=>[t].flat()[0]),Ko={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||
e-t,text:(t,e)=>he[t]-he[e]||Kt.offset[t]-Kt.offset[e]||t-e},me=[];function Dt(){let t=0;r.parts=g(".part").map(e=>{let n=e.getElementsByClassName("event").length,
o=r.order.slice(t,t+n);return t+=n,{node:e,section:e.closest(".year"),events:o}})}function pe(){let{headings:t,months:e}=r;r.events.forEach((n,o)=>{t[o]??=n.closest(
".year").firstElementChild.textContent;let s=n.closest(".month");s&&!n.previousElementSibling&&(e[o]??=f(":is(h3, h4)",s)?.textContent||""),e[o]??=s&&n.previousElementSibling?
e[o-1]:""})}function it(){pe(),r.order.sort(Ko[r.chosen.sort]);let t=r.chosen.sort==="text",e=t?c=>Kt.names[he[c]]??"":c=>r.headings[c],n=Nt(r.order,e),o=zo(t?()=>"":
c=>r.months[c]),s=c=>Yo&&r.events[c].matches(".minor"),i=Nt(n,({items:c})=>c.every(s)).flatMap(({key:c,items:a})=>{let l=a.reduce((u,h)=>u+h.items.length,0);if(!c||
l<tn)return a.map(u=>o(u,s));let d=[...new Set([a[0].key,a.at(-1).key])];return en(a.map(u=>o(u,()=>!1)),l,d.join("–"))});for(let c of g(".line > :is(.year, .\
run, .fold)"))c.remove();f(".line").prepend(...i),ce(),Dt();for(let c of me)c(n);for(let{node:c}of r.parts)fe(c)}function en(t,e,n){let o=w("p","fold"),s=B(r.words.
folded,{n:D(e),years:n}),i=w("button","",s);i.type="button",i.dataset.do="unfold",o.append(i);let c=w("div","run");return c.append(...t),[o,c]}function zo(t){let e=f(
".part thead"),n=f(".year > :first-child").tagName,o=e?qo.bind(null,e):Vo.bind(null,`h${Number(n[1])+1}`,t),s=i=>{let c=[];for(let a=0;a<i.length;a+=Je){let l=w(
"div","part"),d=i.slice(a,a+Je);o(l,d),l.style.setProperty("--n",d.length),c.push(l)}return c};return({key:i,items:c},a)=>{let l=w("section","year");l.append(w(
n,"",i));let d=[];for(let u of Nt(c,a)){if(!u.key||u.items.length<tn){d.push(...u.items);continue}l.append(...s(d),...en(s(u.items),u.items.length,i)),d=[]}return l.
append(...s(d)),l}}function qo(t,e,n){let o=w("table"),s=w("tbody","events");s.append(...n.map(i=>r.events[i])),o.append(t.cloneNode(!0),s),e.append(o)}function Vo(t,e,n,o){
for(let{key:s,items:i}of Nt(o,e)){let c=w("div","month");s&&c.append(w(t,"",s));let a=w("ol","events");a.append(...i.map(l=>r.events[l])),c.append(a),n.append(c)}}var jo=200,Go=32,L=({fits:t=!1}={})=>Bt("choose",Xo(t));function*Xo(t){let e=Qo(),n=new Uint8Array(r.total);r.parts.length||Dt();for(let o=0;o<r.total;o++)n[o]=
e(o)?1:0,o%Go===0&&(yield);r.shown.set(n),t?Ke():_(),Jo(),yield*ts(),Ut(),es()}function Qo(){let{chosen:t,numbers:e,starts:n,ends:o}=r,s=on(t.q).split(/\s+/).filter(
Boolean),i=P(t.from)?.[0]??-1/0,c=P(t.to)?.[1]??1/0,a=h=>!(n[h]>=c)&&!(o[h]<=i&&n[h]!==i),l=e.kinds.map(h=>h.every(m=>!t.not.has(m))),d=e.names.map((h,m)=>!t.not.
has(`document-${m}`)),u=e.tags.map((h,m)=>!t.not.has(`tag-${m}`));return h=>a(h)&&l[e.kind[h]]&&nn(e.documents[h],d)&&nn(e.tagged[h],u)&&s.every(m=>Zo(h).includes(
m))}var nn=(t,e)=>!e.includes(!1)||[t].flat().some(n=>e[n]??!0),on=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function Zo(t){return r.searchTexts[t]??=
on(g(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function Jo(){let t=r.shown.reduce((o,s)=>o+s,0),e=t<r.total;E.classList.
toggle("chosen",e);let n={n:D(t),total:D(r.total)};f(".found output").textContent=e?B(r.words.found,n):"",f(".found").classList.toggle("some",e||mt().includes("\
#?"))}function*ts(){let t=new Map;for(let{node:e,section:n,events:o}of r.parts){let s=0;for(let i of o){s+=r.shown[i];let c=!r.shown[i];r.events[i].hidden!==c&&
(r.events[i].hidden=c)}e.hidden=!s,s&&e.style.setProperty("--n",s);for(let i of g(".month",e))i.hidden=!f(".event:not([hidden])",i);t.set(n,(t.get(n)||0)+s),n.hidden=
!t.get(n),yield}}function es(){if(E.classList.toggle("searching",!!r.chosen.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found");let t=r.
chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let n=0;t.length&&n<r.total&&e.length<jo;n++)r.shown[n]&&e.push(...ns(r.events[n],t));e.length&&CSS.
highlights.set("found",new Highlight(...e))}function*ns(t,e){let n=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let o=n.currentNode,s=o.
data.toLowerCase();if(!(o.parentNode.closest("noscript, .notes")||s.length!==o.data.length))for(let c of e)for(let a=s.indexOf(c);a>=0;a=s.indexOf(c,a+c.length)){
let l=new Range;l.setStart(o,a),l.setEnd(o,a+c.length),yield l}}}var ge=f(".overview"),ct=ge?w("div","brush"):null,os=3650,ss=.03;function xe(t,e){let n=$(Math.min(t,e)),o=$(Math.max(t,e)),s=o-n>os,i=c=>c.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(St(n)):St(n),r.chosen.to=s?i(St(o)):St(Math.ceil(o)-1),T("from").value=r.chosen.from,T("to").value=r.chosen.to,H(),L()}function H(){if(!ct)
return;let t=P(r.chosen.from)?.[0],e=P(r.chosen.to)?.[1];we(t==null?0:K(t),e==null?1:K(e)),ct.hidden=t===void 0&&e===void 0}function we(t,e){let[n,o]=[Math.min(
t,e),Math.max(t,e)].map(s=>Math.max(0,Math.min(ct.parentNode.clientWidth,z(s))));ct.style.insetInlineStart=`${n}px`,ct.style.inlineSize=`${o-n}px`,ct.hidden=!1}
function sn(){ge&&(ge.append(ct),re.push(H))}function rn(t,e){xe(t,e);let n=Math.abs(e-t)*ss;F(Math.min(t,e)-n,Math.max(t,e)+n)}var rs=4,is=8,cs=16,as=300,zt=et?-1:1,Y=new Map,xt=!1,at=null,cn={ArrowLeft:()=>W(-.2*zt),ArrowRight:()=>W(.2*zt),ArrowUp:()=>q(.7),ArrowDown:()=>q(1/.7),"+":Lt,
"=":Lt,"-":()=>q(2),Home:rt,0:rt,Enter:ve};function ve(){xe(r.axis.low,r.axis.high)}function an(){p&&(p.addEventListener("wheel",ls,{passive:!1}),p.addEventListener(
"dragstart",t=>t.preventDefault()),p.addEventListener("pointerdown",fs),p.addEventListener("pointermove",hs),p.addEventListener("pointerup",ds),p.addEventListener(
"pointercancel",t=>{Y.delete(t.pointerId),us()}),p.addEventListener("click",ps,!0),p.addEventListener("keydown",gs))}function wt(t){let e=p.getBoundingClientRect(),
n=(t-e.left)/e.width,o=r.axis.low+(et?1-n:n)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,o))}function ls(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.
abs(t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==p)return;t.preventDefault();let n=t.deltaMode?cs:1;if(e)W(zt*(t.deltaX||t.deltaY)*n/p.clientWidth);else{
let o=Math.max(-1,Math.min(1,t.deltaY*n/as));q(Math.exp(o),wt(t.clientX))}}function fs(t){if(t.button!==0)return;Y.set(t.pointerId,t.clientX),xt=!1;let e=r.axis.
low===0&&r.axis.high===1;at=Y.size===1&&(e||t.shiftKey)?wt(t.clientX):null,Y.size>1&&H()}function ds(t){Y.delete(t.pointerId),at!==null&&xt&&rn(at,wt(t.clientX)),
at=null}function us(){at=null,H()}function hs(t){if(!Y.has(t.pointerId))return;let e=[...Y.values()],n=Y.get(t.pointerId)-t.clientX;!xt&&e.length===1&&Math.abs(
n)<rs||(xt||p.setPointerCapture(t.pointerId),xt=!0,Y.set(t.pointerId,t.clientX),at!==null?we(at,wt(t.clientX)):e.length===1?W(zt*n/p.clientWidth):e.length===2&&
ms(e,[...Y.values()]))}function ms([t,e],[n,o]){let s=Math.abs(n-o);s>is&&q(Math.abs(t-e)/s,wt((n+o)/2))}function ps(t){xt?(t.preventDefault(),t.stopPropagation()):
t.target.matches(".column")?q(.25,wt(t.clientX)):t.target.closest("a")||p.focus()}function gs(t){t.ctrlKey||t.metaKey||t.altKey||!cn[t.key]||(t.preventDefault(),
t.stopPropagation(),cn[t.key]())}var xs="(min-width: 76rem)";function N(t,{focus:e=!0,scroll:n=!0}={}){if(t){if(r.chosen.at=t.id,ae(t),qt(t,"at"),n){let o=()=>t.scrollIntoView({block:"center"});
o(),requestAnimationFrame(o)}e&&f(".title a",t).focus({preventScroll:!0}),Es(fn(t)[0]),yt(),_()}}function Ee(t){let e=ye();N(r.events[e[Ae(e,t)]])}function ye(){
return r.parts.length||Dt(),r.order.filter(t=>r.shown[t])}function Ae(t,e){let n=t.findIndex(s=>r.events[s].id===r.chosen.at),o=n<0?t.indexOf(ys()):n+e;return Math.
max(0,Math.min(t.length-1,o))}function ln(){let t=({target:e})=>{if(!f(".texts"))return;let n=e.closest?.(".passage"),o=n?document.getElementById(ws(n)):e.closest?.(
".event");qt(o,"on")};E.addEventListener("mouseover",t),E.addEventListener("focusin",t)}function qt(t,e){for(let n of g(`.${e}`))n.classList.remove(e);if(t)for(let n of[
t,...fn(t)])n.classList.add(e)}var ws=t=>t.getAttribute("href").slice(1);function fn(t){return r.passagesById||=vs(),r.passagesById.get(t.id)||[]}function vs(){
let t=new Map;for(let e of g(".passage"))for(let n of[e.hash.slice(1),...(e.dataset.also||"").split(" ")])t.has(n)||t.set(n,[]),t.get(n).push(e);return t}function Es(t){
if(!t||!matchMedia(xs).matches)return;let e=f(".texts"),n=t.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTop+=n-e.clientHeight/3}function ys(){
return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var vt=f("dialog.edit"),V=t=>f(`[name="${t}"]`,vt),{words:Rt,corrections:j,originals:lt}=r;function dn(t){t.ariaPressed=E.classList.toggle("correcting")}function Se(t){
if(!t?.matches(".event"))return;r.edited=t;let{title:e,when:n}=gn(t),o=O(t);if(!lt.has(t)){let i={title:e.textContent,when:n.textContent,start:r.starts[o],end:r.
ends[o]};lt.set(t,i)}let s=j.get(t)||{};V("title").value=e.textContent,V("when").value=s.when||"",V("when").placeholder=lt.get(t).when,V("when").setCustomValidity(
""),V("hide").checked=!!s.hide,vt.returnValue="",vt.showModal()}function un(){vt.close(""),Me(r.edited,{})}function hn(){for(let t of[...j.keys()])Me(t,{})}function mn(){
let t=Array.from(j,([o,s])=>({event:o.dataset.id||o.id,...s,title_was:lt.get(o).title,text_was:f(".text",o).textContent})),e=`${JSON.stringify({corrections:t},null,
2)}
`,n=w("a");n.href=URL.createObjectURL(new Blob([e],{type:"application/json"})),n.download="corrections.json",n.click(),URL.revokeObjectURL(n.href),f(".correctio\
ns output").textContent=Rt.apply}function pn(){V("when").addEventListener("input",({target:t})=>{let e=t.value.trim()&&!P(t.value);t.setCustomValidity(e?Rt.bad_date:
"")}),vt.addEventListener("close",()=>{vt.returnValue==="save"&&Me(r.edited,As()),N(r.edited,{scroll:!1})}),addEventListener("beforeunload",t=>{j.size&&t.preventDefault()})}
var gn=t=>({title:f(".title a",t),when:f(".when",t).firstElementChild});function As(){let t={},e=V("title").value.trim().replace(/\s+/g," "),n=V("when").value.trim();
return e&&e!==lt.get(r.edited).title&&(t.title=e),n&&(t.when=n),V("hide").checked&&(t.hide=!0),t}function Me(t,e){let n=Object.keys(e).length>0;n?j.set(t,e):j.delete(
t),Ss(t,e,n),Ms(t,e.when&&P(e.when)),f(".corrections").hidden=!j.size;let o=j.size?B(Rt.corrections,{n:j.size}):"";f(".corrections output").textContent=o,L()}function Ss(t,e,n){
let{title:o,when:s}=gn(t),i=lt.get(t);o.textContent=e.title??i.title,s.textContent=e.when||i.when,r.searchTexts[O(t)]=void 0,t.classList.toggle("left-out",!!e.hide),
t.classList.toggle("corrected",n);for(let a of g(".notes .correction",t))a.remove();if(!n)return;let c=w("i","correction",e.hide?Rt.hidden:Rt.corrected);f(".not\
es",t).prepend(c," ")}function Ms(t,e){let n=O(t),o=lt.get(t),s=e?e[0]??e[1]:o.start,i=e?e[1]??e[0]:o.end;Object.is(s,r.starts[n])&&Object.is(i,r.ends[n])||(pe(),
o.heading??=r.headings[n],o.month??=r.months[n],r.starts[n]=s,r.ends[n]=i,r.axis.places=null,r.headings[n]=e?ot(R(s)[0],r.numbers):o.heading,r.months[n]=e?"":o.
month,it())}var bs=40,be=et?-1:1,Cs={ArrowRight:be,ArrowLeft:-be,ArrowDown:1,ArrowUp:-1,PageDown:1,PageUp:-1," ":1,j:1,k:-1,Home:-1/0,End:1/0},k=f(".present"),_t=f(".slide"),
Vt=f(".stage"),jt=null;function xn(){k.addEventListener("keydown",Ls,!0),k.addEventListener("click",Ns),k.addEventListener("pointerdown",({x:t,y:e,pointerType:n})=>{
jt=n==="mouse"?null:{x:t,y:e}}),k.addEventListener("pointerup",Ds),k.addEventListener("close",Os),document.addEventListener("fullscreenchange",()=>{document.fullscreenElement||
k.close()})}function Pt(t=!k.open){if(!t||!vn().length)return k.close();r.chosen.present||="1",k.open||(f('[data-do="minor"]').hidden=!f(".run[hidden]"),p&&Vt.after(
p),k.showModal(),f('[data-do="next"]').focus(),navigator.userActivation?.isActive&&_t.requestFullscreen?.().catch(()=>{})),G(0)}function G(t){let e=vn(),n=Ae(e,
t),o=r.events[e[n]];r.chosen.at=o.id,qt(o,"at"),Is(o);let s={n:D(n+1),total:D(e.length)};f("output",_t).textContent=B(r.words.position,s),f('[data-do="minor"]').
ariaPressed=r.chosen.present==="all",Ts(O(o)),yt()}function wn(){r.chosen.present=r.chosen.present==="all"?"1":"all",G(0)}function vn(){let e=r.chosen.present===
"all"||E.matches(".chosen")?".left-out":".left-out, .run[hidden] *";return ye().filter(n=>r.events[n].id===r.chosen.at||!r.events[n].matches(e))}function Is(t){
let e=t.cloneNode(!0);for(let n of g("noscript, details, button, .also",e))n.remove();for(let n of g("a[href^='#']",e))n.replaceWith(...n.childNodes);Vt.className=
`stage ${t.className}`,Vt.classList.remove("event","at","on"),Vt.replaceChildren(...e.childNodes),_t.scrollTop=0}function Ts(t){let{from:e,to:n}=U(),{low:o,high:s}=r.
axis,i=(e[t]+n[t])/2;(i<o||i>s)&&W((i-(o+s)/2)/(s-o)),_()}async function Os(){p&&f(".overview").prepend(p),r.chosen.present="",document.fullscreenElement&&await document.
exitFullscreen(),N(Q())}function Ls(t){let e=t.key===" "&&t.target.matches("button"),n=/Up|Down/.test(t.key)&&_t.scrollHeight>_t.clientHeight;if(t.ctrlKey||t.metaKey||
t.altKey||e||n)return;let o=t.key===" "&&t.shiftKey?-1:Cs[t.key];if(t.key==="p")k.close();else if(o)G(o);else return;t.preventDefault(),t.stopPropagation()}function Ns(t){
let e=t.target.closest(".view a");e?(t.preventDefault(),t.stopPropagation(),r.chosen.at=e.getAttribute("href").slice(1),G(0)):!t.target.closest("a, button, .vie\
w")&&getSelection().isCollapsed&&G(1)}function Ds({x:t,y:e,target:n}){if(!jt||n.closest(".view"))return;let[o,s]=[t-jt.x,e-jt.y];Math.abs(o)>Math.max(bs,Math.abs(
s))&&G(o*be<0?1:-1)}var Rs=1500,Gt=f(".filters"),Xt={filter:An,more:Ps,source:_s,unfold:Xe,expand:de,copy:bn,clear:Mn,help:Sn,present:()=>Pt(),previous:()=>G(-1),next:()=>G(1),minor:wn,
in:Lt,out:()=>q(2),earlier:()=>W(-.5),later:()=>W(.5),whole:rt,only:ve,correct:dn,edit:t=>Se(t.closest(".event")),revert:un,download:mn,discard:hn},En={j:()=>Ee(
1),k:()=>Ee(-1),"/":()=>T("q").focus(),f:An,e:de,c:()=>bn(f('[data-do="copy"]')),p:()=>Pt(),x:()=>Se(Q()),"?":Sn,"+":Xt.in,"=":Xt.in,"-":Xt.out,0:rt};function yn(){
E.addEventListener("click",ks),E.addEventListener("click",Bs),f(".tools").addEventListener("input",$s),T("sort").addEventListener("change",Fs),document.addEventListener(
"keydown",Ws)}function Ce(t){Gt.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function An(){Ce(Gt.hidden),Gt.hidden||f("input",Gt).focus()}function _s(t){t.ariaPressed=
t.ariaPressed!=="true";let e=X.filter(o=>o.ariaPressed==="true"),n=e.length%X.length===0;for(let o of X)r.chosen.not[n||e.includes(o)?"delete":"add"](o.value);$t(),
L({fits:!0})}function Ps(t){let e=f(".more");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}function Sn(){f(".help").showModal()}function Mn(){Object.assign(r.chosen,
{q:"",from:"",to:"",not:new Set,view:""});for(let t of["q","from","to"])T(t).value="";for(let t of nt)t.checked=!0;$t(),r.chosen.sort!=="date"&&(r.chosen.sort="\
date",T("sort").value="date",it()),H(),rt(),L()}async function bn(t){let e=t.textContent;try{await navigator.clipboard.writeText(mt())}catch{prompt(e,mt());return}
t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},Rs)}function ks(t){let e=t.target.closest("a[href^='#']");if(!e||t.ctrlKey||t.metaKey||t.shiftKey)
return;let n=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(1))),o=n?.closest(".event"),s=n?.closest(".passage");o?(t.preventDefault(),
r.shown[O(o)]||Mn(),N(o,{scroll:!o.contains(e)})):s&&(t.preventDefault(),N(e.closest(".event"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"center"}),s.focus(
{preventScroll:!0}))}function Bs({target:t}){let e=t.closest("[data-do]");e&&Xt[e.dataset.do]?.(e)}function $s({target:t}){let{name:e,value:n,checked:o}=t;if(e===
"q")r.chosen.q=n;else if(e==="only")r.chosen.not[o?"delete":"add"](n);else{if(e!=="from"&&e!=="to")return;if(!Us(t))return}L({fits:!0})}function Us(t){let e=!!t.
value.trim()&&!P(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=e,e?!1:(r.chosen[t.name]=t.value.trim(),H(),!0)}function Fs({target:t}){
r.chosen.sort=t.value,it(),L()}function Ws(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.q&&(r.chosen.q="",T("q").value="",L({fits:!0}));let e=t.target.closest(
"input, textarea, select, dialog"),n=f('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||t.altKey||!n||!En[t.key]||(t.preventDefault(),En[t.key]())}var Hs=80,Ys=.3,dt=f(".index"),J=[],ft=[],Cn;function In(){dt&&(J=ft=g("a",dt).map(t=>{let e=document.getElementById(decodeURIComponent(t.hash.slice(1))),n=e.matches(
".event")?e:f(".event",e);return{link:t,name:t.textContent,level:t.className,first:O(n),target:e}}),dt.addEventListener("click",qs),me.push(Ks),addEventListener(
"scroll",ht(Hs,Ie),{passive:!0}),Ie())}function Ks(t){J=r.chosen.sort==="text"?t.map(({key:n,items:o})=>({name:n,first:o[0]})):[...zs()],dt.hidden=f(".to-index").
hidden=J.length<2,f("ol",dt).replaceChildren(...J.map(n=>{let o=w("li");return n.link=w("a",n.level,n.name),n.link.href=`#${r.events[n.first].id}`,n.target=Tn(r.
events[n.first]),o.append(n.link),o})),Ie()}function*zs(){Cn||=r.events.map((n,o)=>ft.findLastIndex(({first:s})=>s<=o));let t=-1,e=-1;for(let n of r.order){let o=Cn[n];
if(o<0||o===t||r.events[n].matches(".corrected"))continue;t=o;let s=ft[o].level?ft.findLastIndex(({level:i},c)=>c<o&&!i):-1;s!==e&&s>=0&&(yield{...ft[s],first:n}),
e=ft[o].level?s:o,yield{...ft[o],first:n}}}function qs(t){let{first:e}=J.find(({link:i})=>i===t.target)||{};if(e===void 0)return;t.preventDefault(),t.stopPropagation(),
dt.matches(":popover-open")&&dt.hidePopover();let n=r.order.slice(r.order.indexOf(e)).find(i=>r.shown[i]);if(n===void 0)return;let o=r.events[n];N(o,{scroll:!1});
let s=Tn(o);s.scrollIntoView(),requestAnimationFrame(()=>s.scrollIntoView())}function Tn(t){let e=t.closest(".year");return f(".event:not([hidden])",e)===t?e:t}
function Ie(){let t=innerHeight*Ys,e=({target:o})=>{let s=o.checkVisibility()?o:o.closest(".run")?.previousElementSibling;return s?.checkVisibility()&&s.getBoundingClientRect().
top<t},n=J.findLast(e)||J[0];for(let o of J)o.link.ariaCurrent=o===n?"true":null}Ge();In();Ze();He();an();sn();yn();pn();xn();ln();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||On()});
On();function On(){Le();let{q:t,from:e,to:n,not:o,sort:s,view:i}=r.chosen;Ce(!!(e||n||nt.some(a=>!a.checked))),H(),i&&Vs(...i.split("~").map(Number)),s!=="date"&&
it(),(t||e||n||o.size)&&L({fits:!i});let c=Q();c?.matches(".event")&&N(c,{focus:!1,scroll:location.hash[1]==="?"}),Pt(!!r.chosen.present),_()}function Vs(t,e){t<
e&&F(K(t),K(e))}})();
