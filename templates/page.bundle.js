/* Made from templates/script (b5046d5f5837022c) by tools/bundle.py. */
"use strict";(()=>{var v=document.querySelector(".timeline"),ft=document.documentElement.dir==="rtl",f=(t,e=v)=>e.querySelector(t),x=(t,e=v)=>Array.from(e.querySelectorAll(t)),C=t=>f(
`.tools [name="${t}"]`),dt=x('.tools [name="only"]');function M(t,e,o){let n=document.createElement(t);return e&&(n.className=e),o!==void 0&&(n.textContent=o),n}
function E(t,e,o,n){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return n!==void 0&&(s.textContent=n),o.
append(s),s}var J=JSON.parse(document.getElementById("numbers").textContent),ht=x(".event"),r={numbers:J,words:J.words,events:ht,total:ht.length,starts:J.start.map((t,e)=>t??
J.end[e]??NaN),ends:J.end.map((t,e)=>t??J.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",at:""},shown:new Uint8Array(ht.length).fill(
1),order:ht.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},corrections:new Map,originals:new Map,edited:null,searchTexts:new Array(
ht.length),numberByEvent:null,passagesById:null};function tt(t){return r.numberByEvent||=new Map(r.events.map((e,o)=>[e,o])),r.numberByEvent.get(t)}var vt=()=>document.
getElementById(r.chosen.at),et=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),ot=(t,e)=>t.replace(/\{(\w+)\}/g,(o,n)=>e[n]);var ie={};function Ct(t,e){ie[t]=e;let o=()=>{if(ie[t]!==e)return;let n=performance.now()+4;for(;performance.now()<n;)if(e.next().done)return;requestAnimationFrame(
o)};o()}function bt(t,e){let o;return(...n)=>{clearTimeout(o),o=setTimeout(e,t,...n)}}var Je=150,ae=["q","from","to","view"];function ce(){let{chosen:t}=r,e=location.hash.slice(1),o=e[0]==="?",n=new URLSearchParams(o?e.slice(1):"");for(let a of ae)
t[a]=n.get(a)||"";let s=Array.from(C("sort").options,a=>a.value);t.sort=s.includes(n.get("sort"))?n.get("sort"):"date";let i=dt.map(a=>a.value);t.not=new Set((n.
get("not")||"").split(",").filter(a=>i.includes(a))),t.at=o?n.get("at")||"":e;for(let a of["q","from","to","sort"])C(a).value=t[a];for(let a of dt)a.checked=!t.
not.has(a.value)}function nt(){let{chosen:t}=r,e=ae.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["\
sort",t.sort]),e.length&&t.at&&e.push(["at",t.at]);let o=e.map(([s,i])=>`${s}=${to(i)}`),n=o.length?`#?${o.join("&")}`:t.at&&`#${t.at}`;return location.href.split(
"#")[0]+n}function Pt(){try{history.replaceState(null,"",nt())}catch{}}var Tt=bt(Je,Pt),to=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function z(t,e=1,o=1){let n=e<3,s=n?t-1:t,i=n?e+12:e,a=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+a+Math.floor((153*i-457)/5)+o-306}function O(t){
let e=Math.floor(t)+305,o=Math.floor(e/146097),n=e-o*146097,s=Math.floor(n/1460)-Math.floor(n/36524)+Math.floor(n/146096),i=Math.floor((n-s)/365),a=n-(365*i+Math.
floor(i/4)-Math.floor(i/100)),c=Math.floor((5*a+2)/153),l=c>9;return[i+o*400+(l?1:0),c+(l?-9:3),a-Math.floor((153*c+2)/5)+1]}function st(t,e,o=0){let n=t*12+e-1+
o,s=Math.floor(n/12);return z(s,n-s*12+1)}var le=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],Ut=99,eo=999,oo=1e-9,no=3650,so=90,ro=3,io=.01,ao=1e4,co=1e6,lo=" ",
ut=t=>String(t).padStart(2,"0");function K(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let o=t>0?t:1-t-(t<=-co&&t%10===0),n=o<ao?String(o):String(o).replace(
/\B(?=(\d{3})+$)/g,lo);return t>0?n:e.before.replace("{}",n)}function Wt(t,e,o){let[n,s,i]=O(t);if(e>no)return K(n,o);let a=`${o.months[s-1]} ${K(n,o)}`;if(e>so)
return a;let c=`${i} ${a}`;return e>ro?c:`${c} ${de((t-Math.floor(t))*86400,e<io)}`}function mt(t){let[e,o,n]=O(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${ut(o)}-${ut(n)}`}function fe(t,e,o,n){let[s,i,a]=le.findLast(l=>l[0]*l[2]>=o)||le[0],c;return i==="year"?
c=fo(t,e,s,n):i==="month"?c=ho(t,e,s,n):i==="day"?c=uo(t,e,s,n):c=mo(t,e,s*a,i==="second",n),c.filter(([l])=>l>=t&&l<=e)}function de(t,e){let o=`${ut(Math.floor(
t/3600))}:${ut(Math.floor(t/60)%60)}`;return e?`${o}:${ut(Math.floor(t%60))}`:o}function fo(t,e,o,n){let s=[],i=Math.floor(O(t)[0]/o)*o;for(let a=0;a<Ut;a++){let c=i+
a*o,l=o>1&&c<=0?c+1:c,d=z(l);if(d>e)break;s.push([d,K(l,n)])}return s}function ho(t,e,o,n){let s=[],[i,a]=O(t),c=Math.floor((i*12+a-1)/o)*o;for(let l=0;l<Ut;l++){
let d=st(0,1,c+l*o);if(d>e)break;let[m,h]=O(d),u=K(m,n);s.push([d,h===1?u:`${n.months[h-1]} ${u}`])}return s}function uo(t,e,o,n){let s=[],[i,a]=O(t),c=z(i,a);for(let l=c;l<=
e&&l<c+eo;l++){let[d,m,h]=O(l),u=o>2&&h>28;if((h-1)%o||u)continue;let g=n.months[m-1];s.push([l,h===1?`${g} ${K(d,n)}`:`${h} ${g}`])}return s}function mo(t,e,o,n,s){
let i=[],a=Math.floor(t);for(let c=Math.floor((t-a)/o);i.length<Ut;c++){let l=a+c*o;if(l>e)break;let d=Math.floor(l+oo),m=Math.round((l-d)*86400),[,h,u]=O(d);i.
push([l,m?de(m,n):`${u} ${s.months[h-1]}`])}return i}var po=.75,he=document.createElement("canvas").getContext("2d"),zt=new Map;function It(t){let e=zt.get(t);return e===void 0&&(zt.size||go(),e=he.measureText(t).
width+1,zt.set(t,e)),e}function go(){let t=po*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);he.font=`700 ${t}px ${getComputedStyle(v).getPropertyValue(
"--sans")}`}function ue(t,e){let o=e.find(c=>t<=c[1])||e.at(-1);if(!o)return 0;let[n,s,i,a]=o;return i+Math.max(0,Math.min(1,(t-n)/(s-n)))*(a-i)}function me(t,e){let[o,n,s,
i]=e.find(a=>t<=a[3])||e.at(-1);return o+(Math.max(s,Math.min(i,t))-s)/(i-s)*(n-o)}function pe(t,e){let[o,n,s,i]=e.find(a=>t<=a[3])||e.at(-1);return(i-s)/(n-o)/
1440}var p=f(".view"),{numbers:b,axis:S}=r,{stretches:gt}=b,xo=6,Nt=[{names:b.names,ofEvent:b.documents},{names:b.tags,ofEvent:b.tagged}].find(({names:t})=>t.length>
1&&t.length<=xo)||{names:[]},Et=Nt.names.length||1,Lt=19,Yt=[6,3,2][Et-1]||1,xt=Et>1?15:0,wt=xt+Lt*Yt+9,it=Et*wt,wo=26,Eo=76,yo=14,ge=46,Ot=9,Ee=16,pt=6,Ft=Yt>4?
3:0,Mo=12,xe=54,Ao=90,So=60,we=36,vo=120,y=0,Ht=!1,qt=[],k=t=>ue(t,gt),D=t=>me(t,gt);function B(){!p||Ht||(Ht=!0,requestAnimationFrame(Co))}function ye(){if(!p)
return;p.setAttribute("height",it+wo),new ResizeObserver(()=>{p.clientWidth!==y&&B()}).observe(p)}function G(){return S.places||={from:Float64Array.from(r.starts,
t=>k(t)),to:Float64Array.from(r.ends,t=>k(t))},S.places}var F=t=>(t-S.low)*y/(S.high-S.low),T=(t,e=0)=>ft?y-t-e:t;function Co(){if(Ht=!1,y=p.clientWidth,!y||!gt.
length)return;let t=document.createDocumentFragment();Oo(E("g",{class:"ticks"},t)),E("line",{class:"axis",x1:0,x2:y,y1:it,y2:it},t);let e=To(),o=e.length>Ao?Po:
_o;Io(e).forEach((n,s)=>{let i=E("g",{},t),a=s*wt;Et>1&&Do(i,Nt.names[s],a),o(i,n,a+xt)}),p.replaceChildren(t);for(let n of qt)n();bo(e.length)}var bo=bt(vo,t=>{
let e=D(S.low),o=D(S.high),[n,s]=[e,o].map(i=>Wt(i,o-e,b));f(".shown").textContent=ot(r.words.shown,{from:n,to:s,n:et(t)})});function To(){let{from:t,to:e}=G(),
o=[];for(let n=0;n<r.total;n++)r.shown[n]&&e[n]>=S.low&&t[n]<=S.high&&o.push(n);return o}function Io(t){if(Et===1)return[t];let e=Nt.names.map(()=>[]);for(let o of t)
for(let n of[Nt.ofEvent[o]].flat())e[n]?.push(o);return e}function Oo(t){let e=(S.high-S.low)/y,o=[];gt.forEach(([s,i,a,c],l)=>{let d=gt[l+1];if(d&&d[2]>c&&Lo(t,
(c+d[2])/2),c<S.low||a>S.high)return;let m=D(Math.max(a,S.low)),h=D(Math.min(c,S.high)),u=(m+h)/2,g=Eo*e*(i-s)/(c-a),A=fe(m,h,g,b);A.length||A.push([u,Wt(u,h-m,
b)]),o.push(...A.map(([I,q])=>({share:k(I),label:q,few:A.length})))});let n=[];for(let{share:s,label:i}of o.toSorted((a,c)=>a.few-c.few))No(t,s,i,n)}function No(t,e,o,n){
let s=F(e),i=It(o)/2,a=Math.max(i,Math.min(y-i,s));E("line",{x1:T(s),x2:T(s),y1:0,y2:it+5},t),Dt(n,a-i-4,a+i+4)&&E("text",{x:T(a),y:it+19},t,o)}function Dt(t,e,o){
return t.some(([n,s])=>e<s&&n<o)?!1:(t.push([e,o]),!0)}function Lo(t,e){let o=T(F(e)),n=it+7;E("path",{class:"break",d:`M${o-7} ${n}l6 -14M${o+1} ${n}l6 -14`},t)}
function Do(t,e,o){E("line",{class:"lane",x1:0,x2:y,y1:o,y2:o},t),E("text",{class:"name",x:T(2),y:o+12},t,e)}function Ro(t){let e=b.top.filter(n=>t.includes(n)),
o=new Set(e);return[...e,...t.filter(n=>!o.has(n))]}function _o(t,e,o){let n=Array.from({length:Yt},()=>[]);for(let s of Ro(e)){let i=$o(s),a=n.findIndex(c=>Dt(
c,i.left-3,i.right+3));Bo(t,r.events[s],{...i,row:a},o)}}function $o(t){let[e,o]=ko(t),n=It(Kt(r.events[t]))+yo;if(o-e>Ee){let i=Math.max(0,Math.min(e,y-n)),a=n<
y?"above":"none";return{start:e,end:o,title:a,left:i,right:Math.max(o,i+n)}}if(o+n>y&&e>n)return{start:e,end:o,title:"before",left:e-n,right:o};let s=Math.max(0,
e);return s+n>y?{start:e,end:o,title:"none",left:s,right:o}:{start:e,end:o,title:"after",left:s,right:Math.max(o,s+n)}}function ko(t){let{from:e,to:o}=G(),n=F(e[t]),
s=F(o[t]);b.start[t]===null&&(n=s-ge),b.end[t]===null&&(s=n+ge);let i=(n+s)/2;return s-n<Ot?[i-Ot/2,i+Ot/2]:[n,s]}function Bo(t,e,{start:o,end:n,title:s,left:i,
row:a},c){let l=n-o>Ee,d=a>=0,m=Me(e),h=e.className.replace("event",""),u=l?h.replace("point","coarse"):h,g=E("a",{href:`#${e.id}`,tabindex:-1,class:u},t);E("ti\
tle",{},g,`${f(".when",e).firstElementChild.textContent}: ${m}`);let A=d?c+a*Lt+(l?13:4):c+wt-xt-8,I=l||!d?5:Ot,q=Math.max(o,-60),St=Math.min(n,y+60)-q;if(E("re\
ct",{x:T(q,St),y:A,width:St,height:I,rx:I/2},g),!d||s==="none"||n<0)return;let Bt={above:i,before:o-5,after:n+5}[s],Qe=Kt(e),Ze={x:T(Bt),y:l?A-3:A+9,class:s==="\
before"?"last":""};E("text",Ze,g,Qe)}var Me=t=>f(".title",t).textContent;function Kt(t){let e=Me(t);return e.length>we?`${e.slice(0,we-1).trimEnd()}…`:e}function Po(t,e,o){
let n=Wo(e,Math.ceil(y/pt)),s=Math.max(4,...n),i=Ft*Lt,a=wt-xt-8-i-Mo,c=o+wt-xt-2,l=u=>Math.max(1.5,Math.sqrt(u/s)*a);Uo(t,e,o,c);let d=pt-1;n.forEach((u,g)=>{if(u<
1e-6)return;let A=l(u),I=T(g*pt+.5,d);E("rect",{class:"column",x:I,y:c-A,width:d,height:A},t)});let m=[],h=[...n.keys()].sort((u,g)=>n[g]-n[u]).filter(u=>n[u]>=
2);for(let u of h){let g=(u+.5)*pt;if(!Dt(m,g-xe/2,g+xe/2)||g<10||g>y-10)continue;let I=c-l(n[u])-3;E("text",{class:"count",x:T(g),y:I},t,et(Math.round(n[u])))}}
function Uo(t,e,o,n){let{from:s,to:i}=G(),a=Array.from({length:Ft},()=>[]),c=new Set(e),l=b.top.filter(d=>c.has(d)).slice(0,So);for(let d of Ft?l:[]){let m=Math.
max(0,Math.min(y,F((s[d]+i[d])/2))),h=Kt(r.events[d]),u=It(h)+6,g=m+u>y?m-u:m,A=a.findIndex(Bt=>Dt(Bt,g-3,g+u+3));if(A<0||g<0)continue;let I=E("a",{href:`#${r.events[d].
id}`,tabindex:-1,class:"label"},t),q=o+A*Lt+13;E("line",{x1:T(m),x2:T(m),y1:q-9,y2:n},I);let St={x:T(g<m?m-4:m+4),y:q,class:g<m?"last":""};E("text",St,I,h)}}function Wo(t,e){
let{from:o,to:n}=G(),s=new Float64Array(e+1),i=a=>Math.max(0,Math.min(e-1,Math.floor(F(a)/pt)));for(let a of t){let c=i(o[a]),l=i(n[a]),d=1/(l-c+1);s[c]+=d,s[l+
1]-=d}for(let a=1;a<e;a++)s[a]+=s[a-1];return s.subarray(0,e)}var{axis:w}=r,zo=.999,Fo=.03,Ho=.002,Yo=.001;function R(t,e,{isKept:o=!0}={}){if(!p)return;let n=pe((t+e)/2,r.numbers.stretches),s=Math.max(n,Math.min(1,e-t));w.
low=Math.max(0,Math.min(1-s,t)),w.high=w.low+s;let i=[D(w.low),D(w.high)].map(a=>s<Yo?a.toFixed(5):Math.round(a));r.chosen.view=s>zo||!o?"":i.join("~"),B(),Tt()}
function Ae(){let{from:t,to:e}=G(),[o,n]=[1,0];for(let a=0;a<r.total;a++)!r.shown[a]||Number.isNaN(t[a])||(o=Math.min(o,t[a]),n=Math.max(n,e[a]));if(r.shown.every(
Boolean)||o>n)return R(0,1);let i=Math.max(Ho,(n-o)*Fo);R(o-i,n+i,{isKept:!1})}var j=()=>R(0,1);function P(t,e=(w.low+w.high)/2){R(e-(e-w.low)*t,e+(w.high-e)*t)}
function yt(){let t=(w.high-w.low)/2,e=qo(t);R(Math.max(w.low,e-t/2),Math.min(w.high,e+t/2))}function H(t){let e=t*(w.high-w.low);R(w.low+e,w.high+e)}function qo(t){
let{from:e,to:o}=G(),n=(w.low+w.high)/2,s=[];for(let c=0;c<r.total;c++){let l=(e[c]+o[c])/2;if(!(!r.shown[c]||!(l>=w.low&&l<=w.high))){if(r.events[c].id===r.chosen.
at)return l;s.push(l)}}s.sort((c,l)=>c-l);let i=n,a=0;for(let c=0,l=0;l<s.length;l++){for(;s[l]-s[c]>t;)c++;let d=l-c+1,m=(s[c]+s[l])/2,h=d===a&&Math.abs(m-n)<Math.
abs(i-n);(d>a||h)&&([i,a]=[m,d])}return i}var Ko=/(^|-)[?~%]|[?~%](?=-|$)/g,Go=/^(-?\d{1,3})(X{1,3})$/,jo=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
Se=21,Vo=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),Xo=[1,4,7,10].map(t=>[t,3]),Qo=[1,5,9].map(t=>[t,4]),Zo=[1,7].map(t=>[t,6]),Jo=[...Vo,...Xo,...Qo,...Zo];function N(t){
let e=t.trim(),o=/^[[{](.*)[\]}]$/.exec(e);if(o)return tn(e,o[1]);let n=e.split("/");return n.length===1?be(e):n.length===2?Ce(n,s=>s===""||s===".."):null}function tn(t,e){
let o=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!o?null:Ce(e.split(/\.\.|,/),n=>n==="")}function Ce(t,e){let o=t.map(i=>e(i)?[null,null]:be(i));if(o.includes(
null)||o.every(i=>i[0]===null)||o.slice(1,-1).some(i=>i[0]===null))return null;let n=o[0][0],s=o.at(-1)[1];return n!==null&&s!==null&&n>=s?null:[n,s]}function be(t){
let e=t.trim().replace(Ko,"$1"),o=Go.exec(e);if(o&&e.replace("-","").length===4)return ve(o[1],o[2].length);let n=jo.exec(e);if(!n)return null;let[s,i,a,c,...l]=n.
slice(1);return s==="-0000"||i&&a?null:a?c?on(Number(s),Number(a),Number(c),l):en(Number(s),Number(a)):ve(s||i,0)}function en(t,e){let[o,n]=e<Se?[e,1]:Jo[e-Se]||
[];return o>=1&&o<=12?[st(t,o),st(t,o,n)]:null}function on(t,e,o,n){let s=z(t,e,o);return e>=1&&e<=12&&o>=1&&s<st(t,e,1)?n[0]?nn(s,n):[s,s+1]:null}function ve(t,e){
let o=10**e,n=t*o,s=t[0]==="-"?n-o+1:n;return[z(s),z(s+o)]}function nn(t,e){let[o,n,s]=e.map(a=>Number(a||0));if(o>23||n>59||s>59)return null;let i=t+(o*3600+n*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}var sn=500,rn="700px",Te=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:o}of t)e&&(Te.unobserve(o),Vt(o))},{rootMargin:rn});function Ie(){Ct("comp\
lete",an()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&x(".part").forEach(Vt)})}var Gt=t=>Te.observe(t);function jt(){r.reasonsAreOpen=!r.reasonsAreOpen;
for(let t of x(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*an(){for(let t of x(".part"))r.total>sn?Gt(
t):Vt(t),yield}function Vt(t){for(let e of x("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of x(".notes:not(:has(> .edit))",
t)){let o=M("button","edit",r.words.edit);o.type="button",o.dataset.do="edit",e.append(o)}if(r.reasonsAreOpen)for(let e of x("details",t))e.open=!0}var cn=50,{numbers:Rt}=r,Xt=Rt.documents.map(t=>[t].flat()[0]),ln={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||e-t,text:(t,e)=>Xt[t]-
Xt[e]||Rt.offset[t]-Rt.offset[e]||t-e};function Mt(){let t=0;r.parts=x(".part").map(e=>{let o=e.getElementsByClassName("event").length,n=r.order.slice(t,t+o);return t+=
o,{node:e,section:e.parentElement,events:n}})}function Qt(){let{headings:t,months:e}=r;r.events.forEach((o,n)=>{t[n]??=o.closest(".year").firstElementChild.textContent;
let s=o.closest(".month");s&&!o.previousElementSibling&&(e[n]??=f(":is(h3, h4)",s)?.textContent||""),e[n]??=s&&o.previousElementSibling?e[n-1]:""})}function V(){
Qt(),r.order.sort(ln[r.chosen.sort]);let t=f(".part table")?fn(f(".part thead")):dn(),e=f(".year > :first-child").tagName,o=r.chosen.sort==="text",n=[],s,i,a;for(let c of r.
order){let l=o?Rt.names[Xt[c]]??"":r.headings[c];(!s||l!==a)&&(a=l,s=M("section","year"),s.append(M(e,"",a)),n.push(s),i=null),(!i||i.size===cn)&&(i={node:M("di\
v","part"),size:0},s.append(i.node)),t(i,r.events[c],o?"":r.months[c]),i.size++,i.node.style.setProperty("--n",i.size)}for(let c of x(".year"))c.remove();f(".li\
ne").prepend(...n),Mt();for(let{node:c}of r.parts)Gt(c)}function fn(t){return(e,o)=>{if(!e.list){let n=M("table");e.list=M("tbody","events"),n.append(t.cloneNode(
!0),e.list),e.node.append(n)}e.list.append(o)}}function dn(){let t=`h${Number(f(".year > :first-child").tagName[1])+1}`;return(e,o,n)=>{if(e.month!==n){let s=M(
"div","month");n&&s.append(M(t,"",n)),e.list=M("ol","events"),e.month=n,s.append(e.list),e.node.append(s)}e.list.append(o)}}var hn=200,un=32,L=({fits:t=!1}={})=>Ct("choose",mn(t));function*mn(t){let e=pn(),o=new Uint8Array(r.total);r.parts.length||Mt();for(let n=0;n<r.total;n++)o[n]=
e(n)?1:0,n%un===0&&(yield);r.shown.set(o),t?Ae():B(),xn(),yield*wn(),Tt(),En()}function pn(){let{chosen:t,numbers:e,starts:o,ends:n}=r,s=Ne(t.q).split(/\s+/).filter(
Boolean),i=N(t.from)?.[0]??-1/0,a=N(t.to)?.[1]??1/0,c=h=>!(o[h]>=a)&&!(n[h]<=i&&o[h]!==i),l=e.kinds.map(h=>h.every(u=>!t.not.has(u))),d=e.names.map((h,u)=>!t.not.
has(`document-${u}`)),m=e.tags.map((h,u)=>!t.not.has(`tag-${u}`));return h=>c(h)&&l[e.kind[h]]&&Oe(e.documents[h],d)&&Oe(e.tagged[h],m)&&s.every(u=>gn(h).includes(
u))}var Oe=(t,e)=>!e.includes(!1)||[t].flat().some(o=>e[o]??!0),Ne=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function gn(t){return r.searchTexts[t]??=
Ne(x(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function xn(){let t=r.shown.reduce((n,s)=>n+s,0),e=t<r.total,o={
n:et(t),total:et(r.total)};f(".found output").textContent=e?ot(r.words.found,o):"",f(".found").classList.toggle("some",e||nt().includes("#?"))}function*wn(){let t=new Map;
for(let{node:e,section:o,events:n}of r.parts){let s=0;for(let i of n){s+=r.shown[i];let a=!r.shown[i];r.events[i].hidden!==a&&(r.events[i].hidden=a)}e.hidden=!s,
s&&e.style.setProperty("--n",s);for(let i of x(".month",e))i.hidden=!f(".event:not([hidden])",i);t.set(o,(t.get(o)||0)+s),o.hidden=!t.get(o),yield}}function En(){
if(v.classList.toggle("searching",!!r.chosen.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found");let t=r.chosen.q.toLowerCase().split(/\s+/).
filter(Boolean),e=[];for(let o=0;t.length&&o<r.total&&e.length<hn;o++)r.shown[o]&&e.push(...yn(r.events[o],t));e.length&&CSS.highlights.set("found",new Highlight(
...e))}function*yn(t,e){let o=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);for(;o.nextNode();){let n=o.currentNode,s=n.data.toLowerCase();if(!(n.parentNode.
closest("noscript, .notes")||s.length!==n.data.length))for(let a of e)for(let c=s.indexOf(a);c>=0;c=s.indexOf(a,c+a.length)){let l=new Range;l.setStart(n,c),l.setEnd(
n,c+a.length),yield l}}}var Zt=f(".overview"),X=Zt?M("div","brush"):null,Mn=3650,An=.03;function Jt(t,e){let o=D(Math.min(t,e)),n=D(Math.max(t,e)),s=n-o>Mn,i=a=>a.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(mt(o)):mt(o),r.chosen.to=s?i(mt(n)):mt(Math.ceil(n)-1),C("from").value=r.chosen.from,C("to").value=r.chosen.to,_(),L()}function _(){if(!X)
return;let t=N(r.chosen.from)?.[0],e=N(r.chosen.to)?.[1];te(t==null?0:k(t),e==null?1:k(e)),X.hidden=t===void 0&&e===void 0}function te(t,e){let[o,n]=[Math.min(t,
e),Math.max(t,e)].map(s=>Math.max(0,Math.min(X.parentNode.clientWidth,F(s))));X.style.insetInlineStart=`${o}px`,X.style.inlineSize=`${n-o}px`,X.hidden=!1}function Le(){
Zt&&(Zt.append(X),qt.push(_))}function De(t,e){Jt(t,e);let o=Math.abs(e-t)*An;R(Math.min(t,e)-o,Math.max(t,e)+o)}var Sn=4,vn=8,Cn=16,bn=300,_t=ft?-1:1,$=new Map,at=!1,Q=null,Re={ArrowLeft:()=>H(-.2*_t),ArrowRight:()=>H(.2*_t),ArrowUp:()=>P(.7),ArrowDown:()=>P(1/.7),"+":yt,
"=":yt,"-":()=>P(2),Home:j,0:j,Enter:ee};function ee(){Jt(r.axis.low,r.axis.high)}function _e(){p&&(p.addEventListener("wheel",Tn,{passive:!1}),p.addEventListener(
"dragstart",t=>t.preventDefault()),p.addEventListener("pointerdown",In),p.addEventListener("pointermove",Ln),p.addEventListener("pointerup",On),p.addEventListener(
"pointercancel",t=>{$.delete(t.pointerId),Nn()}),p.addEventListener("click",Rn,!0),p.addEventListener("keydown",_n))}function ct(t){let e=p.getBoundingClientRect(),
o=(t-e.left)/e.width,n=r.axis.low+(ft?1-o:o)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,n))}function Tn(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.
abs(t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==p)return;t.preventDefault();let o=t.deltaMode?Cn:1;if(e)H(_t*(t.deltaX||t.deltaY)*o/p.clientWidth);else{
let n=Math.max(-1,Math.min(1,t.deltaY*o/bn));P(Math.exp(n),ct(t.clientX))}}function In(t){if(t.button!==0)return;$.set(t.pointerId,t.clientX),at=!1;let e=r.axis.
low===0&&r.axis.high===1;Q=$.size===1&&(e||t.shiftKey)?ct(t.clientX):null,$.size>1&&_()}function On(t){$.delete(t.pointerId),Q!==null&&at&&De(Q,ct(t.clientX)),Q=
null}function Nn(){Q=null,_()}function Ln(t){if(!$.has(t.pointerId))return;let e=[...$.values()],o=$.get(t.pointerId)-t.clientX;!at&&e.length===1&&Math.abs(o)<Sn||
(at||p.setPointerCapture(t.pointerId),at=!0,$.set(t.pointerId,t.clientX),Q!==null?te(Q,ct(t.clientX)):e.length===1?H(_t*o/p.clientWidth):e.length===2&&Dn(e,[...$.
values()]))}function Dn([t,e],[o,n]){let s=Math.abs(o-n);s>vn&&P(Math.abs(t-e)/s,ct((o+n)/2))}function Rn(t){at?(t.preventDefault(),t.stopPropagation()):t.target.
matches(".column")?P(.25,ct(t.clientX)):t.target.closest("a")||p.focus()}function _n(t){t.ctrlKey||t.metaKey||t.altKey||!Re[t.key]||(t.preventDefault(),t.stopPropagation(),
Re[t.key]())}var $n="(min-width: 76rem)";function Y(t,{focus:e=!0,scroll:o=!0}={}){if(t){if(r.chosen.at=t.id,ke(t,"at"),o){let n=()=>t.scrollIntoView({block:"center"});n(),requestAnimationFrame(
n)}e&&f(".title a",t).focus({preventScroll:!0}),Pn(Be(t)[0]),Pt(),B()}}function oe(t){r.parts.length||Mt();let e=r.order.filter(s=>r.shown[s]),o=e.findIndex(s=>r.
events[s].id===r.chosen.at),n=o<0?e.indexOf(Un()??e[0]):o+t;Y(r.events[e[Math.max(0,Math.min(e.length-1,n))]])}function $e(){let t=({target:e})=>{if(!f(".texts"))
return;let o=e.closest?.(".passage"),n=o?document.getElementById(kn(o)):e.closest?.(".event");ke(n,"on")};v.addEventListener("mouseover",t),v.addEventListener("\
focusin",t)}function ke(t,e){for(let o of x(`.${e}`))o.classList.remove(e);if(t)for(let o of[t,...Be(t)])o.classList.add(e)}var kn=t=>t.getAttribute("href").slice(
1);function Be(t){return r.passagesById||=Bn(),r.passagesById.get(t.id)||[]}function Bn(){let t=new Map;for(let e of x(".passage"))for(let o of[e.hash.slice(1),
...(e.dataset.also||"").split(" ")])t.has(o)||t.set(o,[]),t.get(o).push(e);return t}function Pn(t){if(!t||!matchMedia($n).matches)return;let e=f(".texts"),o=t.getBoundingClientRect().
top-e.getBoundingClientRect().top;e.scrollTop+=o-e.clientHeight/3}function Un(){return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(
e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var lt=f("dialog.edit"),U=t=>f(`[name="${t}"]`,lt),{words:At,corrections:W,originals:Z}=r;function Pe(t){t.ariaPressed=v.classList.toggle("correcting")}function ne(t){
if(!t?.matches(".event"))return;r.edited=t;let{title:e,when:o}=He(t),n=tt(t);if(!Z.has(t)){let i={title:e.textContent,when:o.textContent,start:r.starts[n],end:r.
ends[n]};Z.set(t,i)}let s=W.get(t)||{};U("title").value=e.textContent,U("when").value=s.when||"",U("when").placeholder=Z.get(t).when,U("when").setCustomValidity(
""),U("hide").checked=!!s.hide,lt.returnValue="",lt.showModal()}function Ue(){lt.close(""),se(r.edited,{})}function We(){for(let t of[...W.keys()])se(t,{})}function ze(){
let t=Array.from(W,([n,s])=>({event:n.dataset.id||n.id,...s,title_was:Z.get(n).title,text_was:f(".text",n).textContent})),e=`${JSON.stringify({corrections:t},null,
2)}
`,o=M("a");o.href=URL.createObjectURL(new Blob([e],{type:"application/json"})),o.download="corrections.json",o.click(),URL.revokeObjectURL(o.href),f(".correctio\
ns output").textContent=At.apply}function Fe(){U("when").addEventListener("input",({target:t})=>{let e=t.value.trim()&&!N(t.value);t.setCustomValidity(e?At.bad_date:
"")}),lt.addEventListener("close",()=>{lt.returnValue==="save"&&se(r.edited,Wn()),Y(r.edited,{scroll:!1})}),addEventListener("beforeunload",t=>{W.size&&t.preventDefault()})}
var He=t=>({title:f(".title a",t),when:f(".when",t).firstElementChild});function Wn(){let t={},e=U("title").value.trim().replace(/\s+/g," "),o=U("when").value.trim();
return e&&e!==Z.get(r.edited).title&&(t.title=e),o&&(t.when=o),U("hide").checked&&(t.hide=!0),t}function se(t,e){let o=Object.keys(e).length>0;o?W.set(t,e):W.delete(
t),zn(t,e,o),Fn(t,e.when&&N(e.when)),f(".corrections").hidden=!W.size;let n=W.size?ot(At.corrections,{n:W.size}):"";f(".corrections output").textContent=n,L()}function zn(t,e,o){
let{title:n,when:s}=He(t),i=Z.get(t);n.textContent=e.title??i.title,s.textContent=e.when||i.when,r.searchTexts[tt(t)]=void 0,t.classList.toggle("left-out",!!e.hide),
t.classList.toggle("corrected",o);for(let c of x(".notes .correction",t))c.remove();if(!o)return;let a=M("i","correction",e.hide?At.hidden:At.corrected);f(".not\
es",t).prepend(a," ")}function Fn(t,e){let o=tt(t),n=Z.get(t),s=e?e[0]??e[1]:n.start,i=e?e[1]??e[0]:n.end;Object.is(s,r.starts[o])&&Object.is(i,r.ends[o])||(Qt(),
n.heading??=r.headings[o],n.month??=r.months[o],r.starts[o]=s,r.ends[o]=i,r.axis.places=null,r.headings[o]=e?K(O(s)[0],r.numbers):n.heading,r.months[o]=e?"":n.month,
V())}var Hn=1500,$t=f(".filters"),kt={filter:Ke,more:Yn,expand:jt,copy:Ve,clear:je,help:Ge,in:yt,out:()=>P(2),earlier:()=>H(-.5),later:()=>H(.5),whole:j,only:ee,correct:Pe,
edit:t=>ne(t.closest(".event")),revert:Ue,download:ze,discard:We},Ye={j:()=>oe(1),k:()=>oe(-1),"/":()=>C("q").focus(),f:Ke,e:jt,c:()=>Ve(f('[data-do="copy"]')),
x:()=>ne(vt()),"?":Ge,"+":kt.in,"=":kt.in,"-":kt.out,0:j};function qe(){v.addEventListener("click",qn),v.addEventListener("click",Kn),f(".tools").addEventListener(
"input",Gn),C("sort").addEventListener("change",Vn),document.addEventListener("keydown",Xn)}function re(t){$t.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function Ke(){
re($t.hidden),$t.hidden||f("input",$t).focus()}function Yn(t){let e=f(".more");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}function Ge(){f(".help").showModal()}
function je(){Object.assign(r.chosen,{q:"",from:"",to:"",not:new Set,view:""});for(let t of["q","from","to"])C(t).value="";for(let t of dt)t.checked=!0;r.chosen.
sort!=="date"&&(r.chosen.sort="date",C("sort").value="date",V()),_(),j(),L()}async function Ve(t){let e=t.textContent;try{await navigator.clipboard.writeText(nt())}catch{
prompt(e,nt());return}t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},Hn)}function qn(t){let e=t.target.closest("a[href^='#']");if(!e||t.ctrlKey||
t.metaKey||t.shiftKey)return;let o=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(1))),n=o?.closest(".event"),s=o?.closest(".passage");
n?(t.preventDefault(),r.shown[tt(n)]||je(),Y(n,{scroll:!n.contains(e)})):s&&(t.preventDefault(),Y(e.closest(".event"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"\
center"}),s.focus({preventScroll:!0}))}function Kn({target:t}){let e=t.closest("[data-do]");e&&kt[e.dataset.do]?.(e)}function Gn({target:t}){let{name:e,value:o,
checked:n}=t;if(e==="q")r.chosen.q=o;else if(e==="only")r.chosen.not[n?"delete":"add"](o);else{if(e!=="from"&&e!=="to")return;if(!jn(t))return}L({fits:!0})}function jn(t){
let e=!!t.value.trim()&&!N(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=e,e?!1:(r.chosen[t.name]=t.value.trim(),_(),!0)}function Vn({
target:t}){r.chosen.sort=t.value,V(),L()}function Xn(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.q&&(r.chosen.q="",C("q").value="",L({fits:!0}));let e=t.
target.closest("input, textarea, select, dialog"),o=f('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||t.altKey||!o||!Ye[t.key]||(t.preventDefault(),Ye[t.key]())}Ie();ye();_e();Le();qe();Fe();$e();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||Xe()});Xe();function Xe(){
ce();let{q:t,from:e,to:o,not:n,sort:s,view:i}=r.chosen;re(!!(e||o||n.size)),_(),i&&Qn(...i.split("~").map(Number)),s!=="date"&&V(),(t||e||o||n.size)&&L({fits:!i});
let a=vt();a?.matches(".event")&&Y(a,{focus:!1,scroll:location.hash[1]==="?"}),B()}function Qn(t,e){t<e&&R(k(t),k(e))}})();
