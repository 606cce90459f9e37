/* Made from templates/script (8624184a43ed5e48) by tools/bundle.py. */
"use strict";(()=>{var E=document.querySelector(".timeline"),dt=document.documentElement.dir==="rtl",f=(t,e=E)=>e.querySelector(t),x=(t,e=E)=>Array.from(e.querySelectorAll(t)),T=t=>f(
`.tools [name="${t}"]`),ut=x('.tools [name="only"]');function S(t,e,o){let n=document.createElement(t);return e&&(n.className=e),o!==void 0&&(n.textContent=o),n}
function y(t,e,o,n){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return n!==void 0&&(s.textContent=n),o.
append(s),s}var J=JSON.parse(document.getElementById("numbers").textContent),ht=x(".event"),r={numbers:J,words:J.words,events:ht,total:ht.length,starts:J.start.map((t,e)=>t??
J.end[e]??NaN),ends:J.end.map((t,e)=>t??J.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",at:""},shown:new Uint8Array(ht.length).fill(
1),order:ht.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},corrections:new Map,originals:new Map,edited:null,searchTexts:new Array(
ht.length),numberByEvent:null,passagesById:null};function tt(t){return r.numberByEvent||=new Map(r.events.map((e,o)=>[e,o])),r.numberByEvent.get(t)}var bt=()=>document.
getElementById(r.chosen.at),et=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),ot=(t,e)=>t.replace(/\{(\w+)\}/g,(o,n)=>e[n]);var le={};function Ct(t,e){le[t]=e;let o=()=>{if(le[t]!==e)return;let n=performance.now()+4;for(;performance.now()<n;)if(e.next().done)return;requestAnimationFrame(
o)};o()}function nt(t,e){let o;return(...n)=>{clearTimeout(o),o=setTimeout(e,t,...n)}}var no=150,fe=["q","from","to","view"];function de(){let{chosen:t}=r,e=location.hash.slice(1),o=e[0]==="?",n=new URLSearchParams(o?e.slice(1):"");for(let c of fe)
t[c]=n.get(c)||"";let s=Array.from(T("sort").options,c=>c.value);t.sort=s.includes(n.get("sort"))?n.get("sort"):"date";let i=ut.map(c=>c.value);t.not=new Set((n.
get("not")||"").split(",").filter(c=>i.includes(c))),t.at=o?n.get("at")||"":e;for(let c of["q","from","to","sort"])T(c).value=t[c];for(let c of ut)c.checked=!t.
not.has(c.value)}function st(){let{chosen:t}=r,e=fe.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["\
sort",t.sort]),e.length&&t.at&&e.push(["at",t.at]);let o=e.map(([s,i])=>`${s}=${so(i)}`),n=o.length?`#?${o.join("&")}`:t.at&&`#${t.at}`;return location.href.split(
"#")[0]+n}function Pt(){try{history.replaceState(null,"",st())}catch{}}var Tt=nt(no,Pt),so=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function W(t,e=1,o=1){let n=e<3,s=n?t-1:t,i=n?e+12:e,c=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+c+Math.floor((153*i-457)/5)+o-306}function O(t){
let e=Math.floor(t)+305,o=Math.floor(e/146097),n=e-o*146097,s=Math.floor(n/1460)-Math.floor(n/36524)+Math.floor(n/146096),i=Math.floor((n-s)/365),c=n-(365*i+Math.
floor(i/4)-Math.floor(i/100)),a=Math.floor((5*c+2)/153),l=a>9;return[i+o*400+(l?1:0),a+(l?-9:3),c-Math.floor((153*a+2)/5)+1]}function rt(t,e,o=0){let n=t*12+e-1+
o,s=Math.floor(n/12);return W(s,n-s*12+1)}var ue=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],Ut=99,ro=999,io=1e-9,co=3650,ao=90,lo=3,fo=.01,uo=1e4,ho=1e6,mo=" ",
mt=t=>String(t).padStart(2,"0");function K(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let o=t>0?t:1-t-(t<=-ho&&t%10===0),n=o<uo?String(o):String(o).replace(
/\B(?=(\d{3})+$)/g,mo);return t>0?n:e.before.replace("{}",n)}function Ft(t,e,o){let[n,s,i]=O(t);if(e>co)return K(n,o);let c=`${o.months[s-1]} ${K(n,o)}`;if(e>ao)
return c;let a=`${i} ${c}`;return e>lo?a:`${a} ${he((t-Math.floor(t))*86400,e<fo)}`}function pt(t){let[e,o,n]=O(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${mt(o)}-${mt(n)}`}function Wt(t,e,o,n){let[s,i,c]=ue.findLast(l=>l[0]*l[2]>=o)||ue[0],a;return i==="year"?
a=po(t,e,s,n):i==="month"?a=go(t,e,s,n):i==="day"?a=xo(t,e,s,n):a=wo(t,e,s*c,i==="second",n),a.filter(([l])=>l>=t&&l<=e)}function he(t,e){let o=`${mt(Math.floor(
t/3600))}:${mt(Math.floor(t/60)%60)}`;return e?`${o}:${mt(Math.floor(t%60))}`:o}function po(t,e,o,n){let s=[],i=Math.floor(O(t)[0]/o)*o;for(let c=0;c<Ut;c++){let a=i+
c*o,l=o>1&&a<=0?a+1:a,d=W(l);if(d>e)break;s.push([d,K(l,n)])}return s}function go(t,e,o,n){let s=[],[i,c]=O(t),a=Math.floor((i*12+c-1)/o)*o;for(let l=0;l<Ut;l++){
let d=rt(0,1,a+l*o);if(d>e)break;let[m,u]=O(d),h=K(m,n);s.push([d,u===1?h:`${n.months[u-1]} ${h}`])}return s}function xo(t,e,o,n){let s=[],[i,c]=O(t),a=W(i,c);for(let l=a;l<=
e&&l<a+ro;l++){let[d,m,u]=O(l),h=o>2&&u>28;if((u-1)%o||h)continue;let p=n.months[m-1];s.push([l,u===1?`${p} ${K(d,n)}`:`${u} ${p}`])}return s}function wo(t,e,o,n,s){
let i=[],c=Math.floor(t);for(let a=Math.floor((t-c)/o);i.length<Ut;a++){let l=c+a*o;if(l>e)break;let d=Math.floor(l+io),m=Math.round((l-d)*86400),[,u,h]=O(d);i.
push([l,m?he(m,n):`${h} ${s.months[u-1]}`])}return i}var Eo=.75,me=document.createElement("canvas").getContext("2d"),zt=new Map;function It(t){let e=zt.get(t);return e===void 0&&(zt.size||yo(),e=me.measureText(t).
width+1,zt.set(t,e)),e}function yo(){let t=Eo*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);me.font=`700 ${t}px ${getComputedStyle(E).getPropertyValue(
"--sans")}`}function pe(t,e){let o=e.find(a=>t<=a[1])||e.at(-1);if(!o)return 0;let[n,s,i,c]=o;return i+Math.max(0,Math.min(1,(t-n)/(s-n)))*(c-i)}function ge(t,e){let[o,n,s,
i]=e.find(c=>t<=c[3])||e.at(-1);return o+(Math.max(s,Math.min(i,t))-s)/(i-s)*(n-o)}function xe(t,e){let[o,n,s,i]=e.find(c=>t<=c[3])||e.at(-1);return(i-s)/(n-o)/
1440}var g=f(".view"),{numbers:C,axis:b}=r,{stretches:xt}=C,Ao=6,Lt=[{names:C.names,ofEvent:C.documents},{names:C.tags,ofEvent:C.tagged}].find(({names:t})=>t.length>
1&&t.length<=Ao)||{names:[]},yt=Lt.names.length||1,Nt=19,qt=[6,3,2][yt-1]||1,wt=yt>1?15:0,Et=wt+Nt*qt+9,ct=yt*Et,Mo=26,So=76,vo=64,bo=14,we=46,Ot=9,Ae=16,gt=6,Ht=qt>
4?3:0,Co=12,Ee=54,To=90,Io=60,ye=36,Oo=120,A=0,Yt=!1,Kt=[],B=t=>pe(t,xt),R=t=>ge(t,xt);function $(){!g||Yt||(Yt=!0,requestAnimationFrame(Lo))}function Me(){if(!g)
return;g.setAttribute("height",ct+Mo),new ResizeObserver(()=>{g.clientWidth!==A&&$()}).observe(g)}function G(){return b.places||={from:Float64Array.from(r.starts,
t=>B(t)),to:Float64Array.from(r.ends,t=>B(t))},b.places}var z=t=>(t-b.low)*A/(b.high-b.low),I=(t,e=0)=>dt?A-t-e:t;function Lo(){if(Yt=!1,A=g.clientWidth,!A||!xt.
length)return;let t=document.createDocumentFragment();_o(y("g",{class:"ticks"},t)),y("line",{class:"axis",x1:0,x2:A,y1:ct,y2:ct},t);let e=Ro(),o=e.length>To?Ho:
Uo;Do(e).forEach((n,s)=>{let i=y("g",{},t),c=s*Et;yt>1&&$o(i,Lt.names[s],c),o(i,n,c+wt)}),g.replaceChildren(t);for(let n of Kt)n();No(e.length)}var No=nt(Oo,t=>{
let e=R(b.low),o=R(b.high),[n,s]=[e,o].map(i=>Ft(i,o-e,C));f(".shown").textContent=ot(r.words.shown,{from:n,to:s,n:et(t)})});function Ro(){let{from:t,to:e}=G(),
o=[];for(let n=0;n<r.total;n++)r.shown[n]&&e[n]>=b.low&&t[n]<=b.high&&o.push(n);return o}function Do(t){if(yt===1)return[t];let e=Lt.names.map(()=>[]);for(let o of t)
for(let n of[Lt.ofEvent[o]].flat())e[n]?.push(o);return e}function _o(t){let e=(b.high-b.low)/A,o=[];xt.forEach(([s,i,c,a],l)=>{let d=xt[l+1];if(d&&d[2]>a&&Bo(t,
(a+d[2])/2),a<b.low||c>b.high)return;let m=R(Math.max(c,b.low)),u=R(Math.min(a,b.high)),h=(m+u)/2,p=So*e*(i-s)/(a-c),M=Wt(m,u,p,C);for(let v=p;!M.length&&v>p/vo;v/=
2)M.push(...Wt(m,u,v,C).slice(0,1));M.length||M.push([h,Ft(h,u-m,C)]),o.push(...M.map(([v,q])=>({share:B(v),label:q,few:M.length})))});let n=[];for(let{share:s,
label:i}of o.toSorted((c,a)=>c.few-a.few))ko(t,s,i,n)}function ko(t,e,o,n){let s=z(e),i=It(o)/2,c=Math.max(i,Math.min(A-i,s));y("line",{x1:I(s),x2:I(s),y1:0,y2:ct+
5},t),Rt(n,c-i-4,c+i+4)&&y("text",{x:I(c),y:ct+19},t,o)}function Rt(t,e,o){return t.some(([n,s])=>e<s&&n<o)?!1:(t.push([e,o]),!0)}function Bo(t,e){let o=I(z(e)),
n=ct+7;y("path",{class:"break",d:`M${o-7} ${n}l6 -14M${o+1} ${n}l6 -14`},t)}function $o(t,e,o){y("line",{class:"lane",x1:0,x2:A,y1:o,y2:o},t),y("text",{class:"n\
ame",x:I(2),y:o+12},t,e)}function Po(t){let e=C.top.filter(n=>t.includes(n)),o=new Set(e);return[...e,...t.filter(n=>!o.has(n))]}function Uo(t,e,o){let n=Array.
from({length:qt},()=>[]);for(let s of Po(e)){let i=Fo(s),c=n.findIndex(a=>Rt(a,i.left-3,i.right+3));zo(t,r.events[s],{...i,row:c},o)}}function Fo(t){let[e,o]=Wo(
t),n=It(Gt(r.events[t]))+bo;if(o-e>Ae){let i=Math.max(0,Math.min(e,A-n)),c=n<A?"above":"none";return{start:e,end:o,title:c,left:i,right:Math.max(o,i+n)}}if(o+n>
A&&e>n)return{start:e,end:o,title:"before",left:e-n,right:o};let s=Math.max(0,e);return s+n>A?{start:e,end:o,title:"none",left:s,right:o}:{start:e,end:o,title:"\
after",left:s,right:Math.max(o,s+n)}}function Wo(t){let{from:e,to:o}=G(),n=z(e[t]),s=z(o[t]);C.start[t]===null&&(n=s-we),C.end[t]===null&&(s=n+we);let i=(n+s)/2;
return s-n<Ot?[i-Ot/2,i+Ot/2]:[n,s]}function zo(t,e,{start:o,end:n,title:s,left:i,row:c},a){let l=n-o>Ae,d=c>=0,m=Se(e),u=e.className.replace("event",""),h=l?u.
replace("point","coarse"):u,p=y("a",{href:`#${e.id}`,tabindex:-1,class:h},t);y("title",{},p,`${f(".when",e).firstElementChild.textContent}: ${m}`);let M=d?a+c*Nt+
(l?13:4):a+Et-wt-8,v=l||!d?5:Ot,q=Math.max(o,-60),vt=Math.min(n,A+60)-q;if(y("rect",{x:I(q,vt),y:M,width:vt,height:v,rx:v/2},p),!d||s==="none"||n<0)return;let $t={
above:i,before:o-5,after:n+5}[s],eo=Gt(e),oo={x:I($t),y:l?M-3:M+9,class:s==="before"?"last":""};y("text",oo,p,eo)}var Se=t=>f(".title",t).textContent;function Gt(t){
let e=Se(t);return e.length>ye?`${e.slice(0,ye-1).trimEnd()}…`:e}function Ho(t,e,o){let n=qo(e,Math.ceil(A/gt)),s=Math.max(4,...n),i=Ht*Nt,c=Et-wt-8-i-Co,a=o+
Et-wt-2,l=h=>Math.max(1.5,Math.sqrt(h/s)*c);Yo(t,e,o,a);let d=gt-1;n.forEach((h,p)=>{if(h<1e-6)return;let M=l(h),v=I(p*gt+.5,d);y("rect",{class:"column",x:v,y:a-
M,width:d,height:M},t)});let m=[],u=[...n.keys()].sort((h,p)=>n[p]-n[h]).filter(h=>n[h]>=2);for(let h of u){let p=(h+.5)*gt;if(!Rt(m,p-Ee/2,p+Ee/2)||p<10||p>A-10)
continue;let v=a-l(n[h])-3;y("text",{class:"count",x:I(p),y:v},t,et(Math.round(n[h])))}}function Yo(t,e,o,n){let{from:s,to:i}=G(),c=Array.from({length:Ht},()=>[]),
a=new Set(e),l=C.top.filter(d=>a.has(d)).slice(0,Io);for(let d of Ht?l:[]){let m=Math.max(0,Math.min(A,z((s[d]+i[d])/2))),u=Gt(r.events[d]),h=It(u)+6,p=m+h>A?m-
h:m,M=c.findIndex($t=>Rt($t,p-3,p+h+3));if(M<0||p<0)continue;let v=y("a",{href:`#${r.events[d].id}`,tabindex:-1,class:"label"},t),q=o+M*Nt+13;y("line",{x1:I(m),
x2:I(m),y1:q-9,y2:n},v);let vt={x:I(p<m?m-4:m+4),y:q,class:p<m?"last":""};y("text",vt,v,u)}}function qo(t,e){let{from:o,to:n}=G(),s=new Float64Array(e+1),i=c=>Math.
max(0,Math.min(e-1,Math.floor(z(c)/gt)));for(let c of t){let a=i(o[c]),l=i(n[c]),d=1/(l-a+1);s[a]+=d,s[l+1]-=d}for(let c=1;c<e;c++)s[c]+=s[c-1];return s.subarray(
0,e)}var{axis:w}=r,Ko=.999,Go=.03,jo=.002,Vo=.001;function D(t,e,{isKept:o=!0}={}){if(!g)return;let n=xe((t+e)/2,r.numbers.stretches),s=Math.max(n,Math.min(1,e-t));w.
low=Math.max(0,Math.min(1-s,t)),w.high=w.low+s;let i=[R(w.low),R(w.high)].map(c=>s<Vo?c.toFixed(5):Math.round(c));r.chosen.view=s>Ko||!o?"":i.join("~"),$(),Tt()}
function ve(){let{from:t,to:e}=G(),[o,n]=[1,0];for(let c=0;c<r.total;c++)!r.shown[c]||Number.isNaN(t[c])||(o=Math.min(o,t[c]),n=Math.max(n,e[c]));if(r.shown.every(
Boolean)||o>n)return D(0,1);let i=Math.max(jo,(n-o)*Go);D(o-i,n+i,{isKept:!1})}var j=()=>D(0,1);function P(t,e=(w.low+w.high)/2){D(e-(e-w.low)*t,e+(w.high-e)*t)}
function At(){let t=(w.high-w.low)/2,e=Xo(t);D(Math.max(w.low,e-t/2),Math.min(w.high,e+t/2))}function H(t){let e=t*(w.high-w.low);D(w.low+e,w.high+e)}function Xo(t){
let{from:e,to:o}=G(),n=(w.low+w.high)/2,s=[];for(let a=0;a<r.total;a++){let l=(e[a]+o[a])/2;if(!(!r.shown[a]||!(l>=w.low&&l<=w.high))){if(r.events[a].id===r.chosen.
at)return l;s.push(l)}}s.sort((a,l)=>a-l);let i=n,c=0;for(let a=0,l=0;l<s.length;l++){for(;s[l]-s[a]>t;)a++;let d=l-a+1,m=(s[a]+s[l])/2,u=d===c&&Math.abs(m-n)<Math.
abs(i-n);(d>c||u)&&([i,c]=[m,d])}return i}var Qo=/(^|-)[?~%]|[?~%](?=-|$)/g,Zo=/^(-?\d{1,3})(X{1,3})$/,Jo=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
be=21,tn=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),en=[1,4,7,10].map(t=>[t,3]),on=[1,5,9].map(t=>[t,4]),nn=[1,7].map(t=>[t,6]),sn=[...tn,...en,...on,...nn];function L(t){
let e=t.trim(),o=/^[[{](.*)[\]}]$/.exec(e);if(o)return rn(e,o[1]);let n=e.split("/");return n.length===1?Ie(e):n.length===2?Te(n,s=>s===""||s===".."):null}function rn(t,e){
let o=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!o?null:Te(e.split(/\.\.|,/),n=>n==="")}function Te(t,e){let o=t.map(i=>e(i)?[null,null]:Ie(i));if(o.includes(
null)||o.every(i=>i[0]===null)||o.slice(1,-1).some(i=>i[0]===null))return null;let n=o[0][0],s=o.at(-1)[1];return n!==null&&s!==null&&n>=s?null:[n,s]}function Ie(t){
let e=t.trim().replace(Qo,"$1"),o=Zo.exec(e);if(o&&e.replace("-","").length===4)return Ce(o[1],o[2].length);let n=Jo.exec(e);if(!n)return null;let[s,i,c,a,...l]=n.
slice(1);return s==="-0000"||i&&c?null:c?a?an(Number(s),Number(c),Number(a),l):cn(Number(s),Number(c)):Ce(s||i,0)}function cn(t,e){let[o,n]=e<be?[e,1]:sn[e-be]||
[];return o>=1&&o<=12?[rt(t,o),rt(t,o,n)]:null}function an(t,e,o,n){let s=W(t,e,o);return e>=1&&e<=12&&o>=1&&s<rt(t,e,1)?n[0]?ln(s,n):[s,s+1]:null}function Ce(t,e){
let o=10**e,n=t*o,s=t[0]==="-"?n-o+1:n;return[W(s),W(s+o)]}function ln(t,e){let[o,n,s]=e.map(c=>Number(c||0));if(o>23||n>59||s>59)return null;let i=t+(o*3600+n*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}var fn=500,dn="700px",Oe=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:o}of t)e&&(Oe.unobserve(o),Xt(o))},{rootMargin:dn});function Le(){Ct("comp\
lete",un()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&x(".part").forEach(Xt)})}var jt=t=>Oe.observe(t);function Vt(){r.reasonsAreOpen=!r.reasonsAreOpen;
for(let t of x(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*un(){for(let t of x(".part"))r.total>fn?jt(
t):Xt(t),yield}function Xt(t){for(let e of x("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of x(".notes:not(:has(> .edit))",
t)){let o=S("button","edit",r.words.edit);o.type="button",o.dataset.do="edit",e.append(o)}if(r.reasonsAreOpen)for(let e of x("details",t))e.open=!0}var hn=50,{numbers:Dt}=r,Qt=Dt.documents.map(t=>[t].flat()[0]),mn={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||e-t,text:(t,e)=>Qt[t]-
Qt[e]||Dt.offset[t]-Dt.offset[e]||t-e};function Mt(){let t=0;r.parts=x(".part").map(e=>{let o=e.getElementsByClassName("event").length,n=r.order.slice(t,t+o);return t+=
o,{node:e,section:e.closest(".year"),events:n}})}function Zt(){let{headings:t,months:e}=r;r.events.forEach((o,n)=>{t[n]??=o.closest(".year").firstElementChild.textContent;
let s=o.closest(".month");s&&!o.previousElementSibling&&(e[n]??=f(":is(h3, h4)",s)?.textContent||""),e[n]??=s&&o.previousElementSibling?e[n-1]:""})}function V(){
Zt(),r.order.sort(mn[r.chosen.sort]);let t=f(".part table")?pn(f(".part thead")):gn(),e=f(".year > :first-child").tagName,o=r.chosen.sort==="text",n=[],s,i,c;for(let a of r.
order){let l=o?Dt.names[Qt[a]]??"":r.headings[a];(!s||l!==c)&&(c=l,s=S("section","year"),s.append(S(e,"",c)),n.push(s),i=null),(!i||i.size===hn)&&(i={node:S("di\
v","part"),size:0},s.append(i.node)),t(i,r.events[a],o?"":r.months[a]),i.size++,i.node.style.setProperty("--n",i.size)}for(let a of x(".year, .run, .fold"))a.remove();
E.classList.add("sorted"),f(".line").prepend(...n),Mt();for(let{node:a}of r.parts)jt(a)}function pn(t){return(e,o)=>{if(!e.list){let n=S("table");e.list=S("tbod\
y","events"),n.append(t.cloneNode(!0),e.list),e.node.append(n)}e.list.append(o)}}function gn(){let t=`h${Number(f(".year > :first-child").tagName[1])+1}`;return(e,o,n)=>{
if(e.month!==n){let s=S("div","month");n&&s.append(S(t,"",n)),e.list=S("ol","events"),e.month=n,s.append(e.list),e.node.append(s)}e.list.append(o)}}var xn=200,wn=32,N=({fits:t=!1}={})=>Ct("choose",En(t));function*En(t){let e=yn(),o=new Uint8Array(r.total);r.parts.length||Mt();for(let n=0;n<r.total;n++)o[n]=
e(n)?1:0,n%wn===0&&(yield);r.shown.set(o),t?ve():$(),Mn(),yield*Sn(),Tt(),vn()}function yn(){let{chosen:t,numbers:e,starts:o,ends:n}=r,s=Re(t.q).split(/\s+/).filter(
Boolean),i=L(t.from)?.[0]??-1/0,c=L(t.to)?.[1]??1/0,a=u=>!(o[u]>=c)&&!(n[u]<=i&&o[u]!==i),l=e.kinds.map(u=>u.every(h=>!t.not.has(h))),d=e.names.map((u,h)=>!t.not.
has(`document-${h}`)),m=e.tags.map((u,h)=>!t.not.has(`tag-${h}`));return u=>a(u)&&l[e.kind[u]]&&Ne(e.documents[u],d)&&Ne(e.tagged[u],m)&&s.every(h=>An(u).includes(
h))}var Ne=(t,e)=>!e.includes(!1)||[t].flat().some(o=>e[o]??!0),Re=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function An(t){return r.searchTexts[t]??=
Re(x(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function Mn(){let t=r.shown.reduce((n,s)=>n+s,0),e=t<r.total;E.classList.
toggle("chosen",e);let o={n:et(t),total:et(r.total)};f(".found output").textContent=e?ot(r.words.found,o):"",f(".found").classList.toggle("some",e||st().includes(
"#?"))}function*Sn(){let t=new Map;for(let{node:e,section:o,events:n}of r.parts){let s=0;for(let i of n){s+=r.shown[i];let c=!r.shown[i];r.events[i].hidden!==c&&
(r.events[i].hidden=c)}e.hidden=!s,s&&e.style.setProperty("--n",s);for(let i of x(".month",e))i.hidden=!f(".event:not([hidden])",i);t.set(o,(t.get(o)||0)+s),o.hidden=
!t.get(o),yield}}function vn(){if(E.classList.toggle("searching",!!r.chosen.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found");let t=r.
chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let o=0;t.length&&o<r.total&&e.length<xn;o++)r.shown[o]&&e.push(...bn(r.events[o],t));e.length&&CSS.
highlights.set("found",new Highlight(...e))}function*bn(t,e){let o=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);for(;o.nextNode();){let n=o.currentNode,s=n.
data.toLowerCase();if(!(n.parentNode.closest("noscript, .notes")||s.length!==n.data.length))for(let c of e)for(let a=s.indexOf(c);a>=0;a=s.indexOf(c,a+c.length)){
let l=new Range;l.setStart(n,a),l.setEnd(n,a+c.length),yield l}}}var Jt=f(".overview"),X=Jt?S("div","brush"):null,Cn=3650,Tn=.03;function te(t,e){let o=R(Math.min(t,e)),n=R(Math.max(t,e)),s=n-o>Cn,i=c=>c.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(pt(o)):pt(o),r.chosen.to=s?i(pt(n)):pt(Math.ceil(n)-1),T("from").value=r.chosen.from,T("to").value=r.chosen.to,_(),N()}function _(){if(!X)
return;let t=L(r.chosen.from)?.[0],e=L(r.chosen.to)?.[1];ee(t==null?0:B(t),e==null?1:B(e)),X.hidden=t===void 0&&e===void 0}function ee(t,e){let[o,n]=[Math.min(t,
e),Math.max(t,e)].map(s=>Math.max(0,Math.min(X.parentNode.clientWidth,z(s))));X.style.insetInlineStart=`${o}px`,X.style.inlineSize=`${n-o}px`,X.hidden=!1}function De(){
Jt&&(Jt.append(X),Kt.push(_))}function _e(t,e){te(t,e);let o=Math.abs(e-t)*Tn;D(Math.min(t,e)-o,Math.max(t,e)+o)}var In=4,On=8,Ln=16,Nn=300,_t=dt?-1:1,k=new Map,at=!1,Q=null,ke={ArrowLeft:()=>H(-.2*_t),ArrowRight:()=>H(.2*_t),ArrowUp:()=>P(.7),ArrowDown:()=>P(1/.7),"+":At,
"=":At,"-":()=>P(2),Home:j,0:j,Enter:oe};function oe(){te(r.axis.low,r.axis.high)}function Be(){g&&(g.addEventListener("wheel",Rn,{passive:!1}),g.addEventListener(
"dragstart",t=>t.preventDefault()),g.addEventListener("pointerdown",Dn),g.addEventListener("pointermove",Bn),g.addEventListener("pointerup",_n),g.addEventListener(
"pointercancel",t=>{k.delete(t.pointerId),kn()}),g.addEventListener("click",Pn,!0),g.addEventListener("keydown",Un))}function lt(t){let e=g.getBoundingClientRect(),
o=(t-e.left)/e.width,n=r.axis.low+(dt?1-o:o)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,n))}function Rn(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.
abs(t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==g)return;t.preventDefault();let o=t.deltaMode?Ln:1;if(e)H(_t*(t.deltaX||t.deltaY)*o/g.clientWidth);else{
let n=Math.max(-1,Math.min(1,t.deltaY*o/Nn));P(Math.exp(n),lt(t.clientX))}}function Dn(t){if(t.button!==0)return;k.set(t.pointerId,t.clientX),at=!1;let e=r.axis.
low===0&&r.axis.high===1;Q=k.size===1&&(e||t.shiftKey)?lt(t.clientX):null,k.size>1&&_()}function _n(t){k.delete(t.pointerId),Q!==null&&at&&_e(Q,lt(t.clientX)),Q=
null}function kn(){Q=null,_()}function Bn(t){if(!k.has(t.pointerId))return;let e=[...k.values()],o=k.get(t.pointerId)-t.clientX;!at&&e.length===1&&Math.abs(o)<In||
(at||g.setPointerCapture(t.pointerId),at=!0,k.set(t.pointerId,t.clientX),Q!==null?ee(Q,lt(t.clientX)):e.length===1?H(_t*o/g.clientWidth):e.length===2&&$n(e,[...k.
values()]))}function $n([t,e],[o,n]){let s=Math.abs(o-n);s>On&&P(Math.abs(t-e)/s,lt((o+n)/2))}function Pn(t){at?(t.preventDefault(),t.stopPropagation()):t.target.
matches(".column")?P(.25,lt(t.clientX)):t.target.closest("a")||g.focus()}function Un(t){t.ctrlKey||t.metaKey||t.altKey||!ke[t.key]||(t.preventDefault(),t.stopPropagation(),
ke[t.key]())}var Fn=80,Wn=.3;function $e(){for(let t of x(".run"))se(t,!0);E.addEventListener("beforematch",({target:t})=>ne(t)),zn()}function Pe(t){let e=t.parentElement.nextElementSibling;
se(e,!e.hidden)}function ne(t){for(let e=t.closest(".run");e;e=e.parentElement.closest(".run"))se(e,!1)}function se(t,e){e?t.setAttribute("hidden","until-found"):
t.removeAttribute("hidden"),f("button",t.previousElementSibling).ariaExpanded=!e}function zn(){let t=f(".index");if(!t)return;let e=x("a",t),o=()=>{let n=innerHeight*
Wn,s=c=>document.getElementById(c.hash.slice(1))?.getBoundingClientRect().top<n,i=e.findLast(s)||e[0];for(let c of e)c.ariaCurrent=c===i?"true":null};addEventListener(
"scroll",nt(Fn,o),{passive:!0}),t.addEventListener("click",({target:n})=>{n.matches("a")&&t.matches(":popover-open")&&t.hidePopover()}),o()}var Hn="(min-width: 76rem)";function Y(t,{focus:e=!0,scroll:o=!0}={}){if(t){if(r.chosen.at=t.id,ne(t),Fe(t,"at"),o){let n=()=>t.scrollIntoView({block:"center"});
n(),requestAnimationFrame(n)}e&&f(".title a",t).focus({preventScroll:!0}),Kn(We(t)[0]),Pt(),$()}}function re(t){r.parts.length||Mt();let e=r.order.filter(s=>r.shown[s]),
o=e.findIndex(s=>r.events[s].id===r.chosen.at),n=o<0?e.indexOf(Gn()??e[0]):o+t;Y(r.events[e[Math.max(0,Math.min(e.length-1,n))]])}function Ue(){let t=({target:e})=>{
if(!f(".texts"))return;let o=e.closest?.(".passage"),n=o?document.getElementById(Yn(o)):e.closest?.(".event");Fe(n,"on")};E.addEventListener("mouseover",t),E.addEventListener(
"focusin",t)}function Fe(t,e){for(let o of x(`.${e}`))o.classList.remove(e);if(t)for(let o of[t,...We(t)])o.classList.add(e)}var Yn=t=>t.getAttribute("href").slice(
1);function We(t){return r.passagesById||=qn(),r.passagesById.get(t.id)||[]}function qn(){let t=new Map;for(let e of x(".passage"))for(let o of[e.hash.slice(1),
...(e.dataset.also||"").split(" ")])t.has(o)||t.set(o,[]),t.get(o).push(e);return t}function Kn(t){if(!t||!matchMedia(Hn).matches)return;let e=f(".texts"),o=t.getBoundingClientRect().
top-e.getBoundingClientRect().top;e.scrollTop+=o-e.clientHeight/3}function Gn(){return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(
e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var ft=f("dialog.edit"),U=t=>f(`[name="${t}"]`,ft),{words:St,corrections:F,originals:Z}=r;function ze(t){t.ariaPressed=E.classList.toggle("correcting")}function ie(t){
if(!t?.matches(".event"))return;r.edited=t;let{title:e,when:o}=Ge(t),n=tt(t);if(!Z.has(t)){let i={title:e.textContent,when:o.textContent,start:r.starts[n],end:r.
ends[n]};Z.set(t,i)}let s=F.get(t)||{};U("title").value=e.textContent,U("when").value=s.when||"",U("when").placeholder=Z.get(t).when,U("when").setCustomValidity(
""),U("hide").checked=!!s.hide,ft.returnValue="",ft.showModal()}function He(){ft.close(""),ce(r.edited,{})}function Ye(){for(let t of[...F.keys()])ce(t,{})}function qe(){
let t=Array.from(F,([n,s])=>({event:n.dataset.id||n.id,...s,title_was:Z.get(n).title,text_was:f(".text",n).textContent})),e=`${JSON.stringify({corrections:t},null,
2)}
`,o=S("a");o.href=URL.createObjectURL(new Blob([e],{type:"application/json"})),o.download="corrections.json",o.click(),URL.revokeObjectURL(o.href),f(".correctio\
ns output").textContent=St.apply}function Ke(){U("when").addEventListener("input",({target:t})=>{let e=t.value.trim()&&!L(t.value);t.setCustomValidity(e?St.bad_date:
"")}),ft.addEventListener("close",()=>{ft.returnValue==="save"&&ce(r.edited,jn()),Y(r.edited,{scroll:!1})}),addEventListener("beforeunload",t=>{F.size&&t.preventDefault()})}
var Ge=t=>({title:f(".title a",t),when:f(".when",t).firstElementChild});function jn(){let t={},e=U("title").value.trim().replace(/\s+/g," "),o=U("when").value.trim();
return e&&e!==Z.get(r.edited).title&&(t.title=e),o&&(t.when=o),U("hide").checked&&(t.hide=!0),t}function ce(t,e){let o=Object.keys(e).length>0;o?F.set(t,e):F.delete(
t),Vn(t,e,o),Xn(t,e.when&&L(e.when)),f(".corrections").hidden=!F.size;let n=F.size?ot(St.corrections,{n:F.size}):"";f(".corrections output").textContent=n,N()}function Vn(t,e,o){
let{title:n,when:s}=Ge(t),i=Z.get(t);n.textContent=e.title??i.title,s.textContent=e.when||i.when,r.searchTexts[tt(t)]=void 0,t.classList.toggle("left-out",!!e.hide),
t.classList.toggle("corrected",o);for(let a of x(".notes .correction",t))a.remove();if(!o)return;let c=S("i","correction",e.hide?St.hidden:St.corrected);f(".not\
es",t).prepend(c," ")}function Xn(t,e){let o=tt(t),n=Z.get(t),s=e?e[0]??e[1]:n.start,i=e?e[1]??e[0]:n.end;Object.is(s,r.starts[o])&&Object.is(i,r.ends[o])||(Zt(),
n.heading??=r.headings[o],n.month??=r.months[o],r.starts[o]=s,r.ends[o]=i,r.axis.places=null,r.headings[o]=e?K(O(s)[0],r.numbers):n.heading,r.months[o]=e?"":n.month,
V())}var Qn=1500,kt=f(".filters"),Bt={filter:Xe,more:Zn,unfold:Pe,expand:Vt,copy:Je,clear:Ze,help:Qe,in:At,out:()=>P(2),earlier:()=>H(-.5),later:()=>H(.5),whole:j,only:oe,
correct:ze,edit:t=>ie(t.closest(".event")),revert:He,download:qe,discard:Ye},je={j:()=>re(1),k:()=>re(-1),"/":()=>T("q").focus(),f:Xe,e:Vt,c:()=>Je(f('[data-do=\
"copy"]')),x:()=>ie(bt()),"?":Qe,"+":Bt.in,"=":Bt.in,"-":Bt.out,0:j};function Ve(){E.addEventListener("click",Jn),E.addEventListener("click",ts),f(".tools").addEventListener(
"input",es),T("sort").addEventListener("change",ns),document.addEventListener("keydown",ss)}function ae(t){kt.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function Xe(){
ae(kt.hidden),kt.hidden||f("input",kt).focus()}function Zn(t){let e=f(".more");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}function Qe(){f(".help").showModal()}
function Ze(){Object.assign(r.chosen,{q:"",from:"",to:"",not:new Set,view:""});for(let t of["q","from","to"])T(t).value="";for(let t of ut)t.checked=!0;r.chosen.
sort!=="date"&&(r.chosen.sort="date",T("sort").value="date",V()),_(),j(),N()}async function Je(t){let e=t.textContent;try{await navigator.clipboard.writeText(st())}catch{
prompt(e,st());return}t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},Qn)}function Jn(t){let e=t.target.closest("a[href^='#']");if(!e||t.ctrlKey||
t.metaKey||t.shiftKey)return;let o=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(1))),n=o?.closest(".event"),s=o?.closest(".passage");
n?(t.preventDefault(),r.shown[tt(n)]||Ze(),Y(n,{scroll:!n.contains(e)})):s&&(t.preventDefault(),Y(e.closest(".event"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"\
center"}),s.focus({preventScroll:!0}))}function ts({target:t}){let e=t.closest("[data-do]");e&&Bt[e.dataset.do]?.(e)}function es({target:t}){let{name:e,value:o,
checked:n}=t;if(e==="q")r.chosen.q=o;else if(e==="only")r.chosen.not[n?"delete":"add"](o);else{if(e!=="from"&&e!=="to")return;if(!os(t))return}N({fits:!0})}function os(t){
let e=!!t.value.trim()&&!L(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=e,e?!1:(r.chosen[t.name]=t.value.trim(),_(),!0)}function ns({
target:t}){r.chosen.sort=t.value,V(),N()}function ss(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.q&&(r.chosen.q="",T("q").value="",N({fits:!0}));let e=t.
target.closest("input, textarea, select, dialog"),o=f('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||t.altKey||!o||!je[t.key]||(t.preventDefault(),je[t.key]())}$e();Le();Me();Be();De();Ve();Ke();Ue();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||to()});to();
function to(){de();let{q:t,from:e,to:o,not:n,sort:s,view:i}=r.chosen;ae(!!(e||o||n.size)),_(),i&&rs(...i.split("~").map(Number)),s!=="date"&&V(),(t||e||o||n.size)&&
N({fits:!i});let c=bt();c?.matches(".event")&&Y(c,{focus:!1,scroll:location.hash[1]==="?"}),$()}function rs(t,e){t<e&&D(B(t),B(e))}})();
