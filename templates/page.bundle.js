/* Made from templates/script (1d806136a0b83322) by tools/bundle.py. */
"use strict";(()=>{var w=document.querySelector(".timeline"),tt=document.documentElement.dir==="rtl",f=(t,e=w)=>e.querySelector(t),g=(t,e=w)=>Array.from(e.querySelectorAll(t)),I=t=>f(
`.tools [name="${t}"]`),et=g('.tools [name="only"]'),V=g(".chips button");function y(t,e,o){let n=document.createElement(t);return e&&(n.className=e),o!==void 0&&
(n.textContent=o),n}function v(t,e,o,n){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return n!==void 0&&
(s.textContent=n),o.append(s),s}var lt=JSON.parse(document.getElementById("numbers").textContent),xt=g(".event"),r={numbers:lt,words:lt.words,events:xt,total:xt.length,starts:lt.start.map((t,e)=>t??
lt.end[e]??NaN),ends:lt.end.map((t,e)=>t??lt.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",present:"",at:""},shown:new Uint8Array(xt.
length).fill(1),order:xt.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},corrections:new Map,originals:new Map,edited:null,
searchTexts:new Array(xt.length),numberByEvent:null,passagesById:null};function P(t){return r.numberByEvent||=new Map(r.events.map((e,o)=>[e,o])),r.numberByEvent.
get(t)}var X=()=>document.getElementById(r.chosen.at),H=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),Q=(t,e)=>t.replace(/\{(\w+)\}/g,(o,n)=>e[n]);var Ae={};function Rt(t,e){Ae[t]=e;let o=()=>{if(Ae[t]!==e)return;let n=performance.now()+4;for(;performance.now()<n;)if(e.next().done)return;requestAnimationFrame(
o)};o()}function ft(t,e){let o;return(...n)=>{clearTimeout(o),o=setTimeout(e,t,...n)}}var Eo=150,Se=["q","from","to","view","present"];function ye(){let{chosen:t}=r,e=location.hash.slice(1),o=e[0]==="?",n=new URLSearchParams(o?e.slice(1):"");for(let c of Se)
t[c]=n.get(c)||"";let s=Array.from(I("sort").options,c=>c.value);t.sort=s.includes(n.get("sort"))?n.get("sort"):"date";let i=[...et,...V].map(c=>c.value);t.not=
new Set((n.get("not")||"").split(",").filter(c=>i.includes(c))),t.at=o?n.get("at")||"":e;for(let c of["q","from","to","sort"])I(c).value=t[c];for(let c of et)c.
checked=!t.not.has(c.value);Pt()}function Pt(){let{not:t}=r.chosen,e=V.some(o=>t.has(o.value));for(let o of V)o.disabled=!1,o.ariaPressed=e&&!t.has(o.value)}function dt(){
let{chosen:t}=r,e=Se.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["sort",t.sort]),e.length&&t.at&&
e.push(["at",t.at]);let o=e.map(([s,i])=>`${s}=${vo(i)}`),n=o.length?`#?${o.join("&")}`:t.at&&`#${t.at}`;return location.href.split("#")[0]+n}function wt(){try{
history.replaceState(null,"",dt())}catch{}}var _t=ft(Eo,wt),vo=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function Z(t,e=1,o=1){let n=e<3,s=n?t-1:t,i=n?e+12:e,c=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+c+Math.floor((153*i-457)/5)+o-306}function O(t){
let e=Math.floor(t)+305,o=Math.floor(e/146097),n=e-o*146097,s=Math.floor(n/1460)-Math.floor(n/36524)+Math.floor(n/146096),i=Math.floor((n-s)/365),c=n-(365*i+Math.
floor(i/4)-Math.floor(i/100)),a=Math.floor((5*c+2)/153),l=a>9;return[i+o*400+(l?1:0),a+(l?-9:3),c-Math.floor((153*a+2)/5)+1]}function ut(t,e,o=0){let n=t*12+e-1+
o,s=Math.floor(n/12);return Z(s,n-s*12+1)}var Me=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],jt=99,Ao=999,So=1e-9,yo=3650,Mo=90,bo=3,Co=.01,To=1e4,Io=1e6,Lo=" ",
Et=t=>String(t).padStart(2,"0");function ot(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let o=t>0?t:1-t-(t<=-Io&&t%10===0),n=o<To?String(o):String(o).replace(
/\B(?=(\d{3})+$)/g,Lo);return t>0?n:e.before.replace("{}",n)}function Vt(t,e,o){let[n,s,i]=O(t);if(e>yo)return ot(n,o);let c=`${o.months[s-1]} ${ot(n,o)}`;if(e>
Mo)return c;let a=`${i} ${c}`;return e>bo?a:`${a} ${be((t-Math.floor(t))*86400,e<Co)}`}function vt(t){let[e,o,n]=O(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${Et(o)}-${Et(n)}`}function Xt(t,e,o,n){let[s,i,c]=Me.findLast(l=>l[0]*l[2]>=o)||Me[0],a;return i==="year"?
a=Oo(t,e,s,n):i==="month"?a=No(t,e,s,n):i==="day"?a=Do(t,e,s,n):a=Ro(t,e,s*c,i==="second",n),a.filter(([l])=>l>=t&&l<=e)}function be(t,e){let o=`${Et(Math.floor(
t/3600))}:${Et(Math.floor(t/60)%60)}`;return e?`${o}:${Et(Math.floor(t%60))}`:o}function Oo(t,e,o,n){let s=[],i=Math.floor(O(t)[0]/o)*o;for(let c=0;c<jt;c++){let a=i+
c*o,l=o>1&&a<=0?a+1:a,d=Z(l);if(d>e)break;s.push([d,ot(l,n)])}return s}function No(t,e,o,n){let s=[],[i,c]=O(t),a=Math.floor((i*12+c-1)/o)*o;for(let l=0;l<jt;l++){
let d=ut(0,1,a+l*o);if(d>e)break;let[m,u]=O(d),h=ot(m,n);s.push([d,u===1?h:`${n.months[u-1]} ${h}`])}return s}function Do(t,e,o,n){let s=[],[i,c]=O(t),a=Z(i,c);
for(let l=a;l<=e&&l<a+Ao;l++){let[d,m,u]=O(l),h=o>2&&u>28;if((u-1)%o||h)continue;let x=n.months[m-1];s.push([l,u===1?`${x} ${ot(d,n)}`:`${u} ${x}`])}return s}function Ro(t,e,o,n,s){
let i=[],c=Math.floor(t);for(let a=Math.floor((t-c)/o);i.length<jt;a++){let l=c+a*o;if(l>e)break;let d=Math.floor(l+So),m=Math.round((l-d)*86400),[,u,h]=O(d);i.
push([l,m?be(m,n):`${h} ${s.months[u-1]}`])}return i}var Po=.75,Ce=document.createElement("canvas").getContext("2d"),Qt=new Map;function Bt(t){let e=Qt.get(t);return e===void 0&&(Qt.size||_o(),e=Ce.measureText(t).
width+1,Qt.set(t,e)),e}function _o(){let t=Po*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);Ce.font=`700 ${t}px ${getComputedStyle(w).getPropertyValue(
"--sans")}`}function Te(t,e){let o=e.find(a=>t<=a[1])||e.at(-1);if(!o)return 0;let[n,s,i,c]=o;return i+Math.max(0,Math.min(1,(t-n)/(s-n)))*(c-i)}function Ie(t,e){let[o,n,s,
i]=e.find(c=>t<=c[3])||e.at(-1);return o+(Math.max(s,Math.min(i,t))-s)/(i-s)*(n-o)}function Le(t,e){let[o,n,s,i]=e.find(c=>t<=c[3])||e.at(-1);return(i-s)/(n-o)/
1440}var p=f(".view"),{numbers:C,axis:b}=r,{stretches:St}=C,Bo=6,$o=65,yt=[{names:C.names,ofEvent:C.documents},{names:C.tags,ofEvent:C.tagged}].find(({names:t})=>t.length>
1&&t.length<=Bo)||{names:[]},Ct=yt.names.length||1,Re=yt.names===C.names,kt=19,te=[6,3,2][Ct-1]||1,Mt=Ct>1?15:0,bt=Mt+kt*te+9,nt=Ct*bt,ko=26,Uo=76,Fo=64,Wo=14,Oe=46,
$t=9,Pe=16,At=6,Zt=te>4?3:0,Ho=12,Ne=54,zo=90,Yo=60,De=36,Ko=120,A=0,Jt=!1,ee=[],z=t=>Te(t,St),_=t=>Ie(t,St);function N(){!p||Jt||(Jt=!0,requestAnimationFrame(qo))}
function _e(){if(!p)return;p.setAttribute("height",nt+ko),new ResizeObserver(()=>{p.clientWidth!==A&&N()}).observe(p)}function B(){return b.places||={from:Float64Array.
from(r.starts,t=>z(t)),to:Float64Array.from(r.ends,t=>z(t))},b.places}var Y=t=>(t-b.low)*A/(b.high-b.low),T=(t,e=0)=>tt?A-t-e:t;function qo(){if(Jt=!1,A=p.clientWidth,
!A||!St.length)return;let t=document.createDocumentFragment();Qo(v("g",{class:"ticks"},t)),v("line",{class:"axis",x1:0,x2:A,y1:nt,y2:nt},t),Go(t);let e=Vo(),o=e.
length>zo?cn:on;Xo(e).forEach((n,s)=>{let i=v("g",Re?{class:`source s${s+1}`}:{},t),c=s*bt;Ct>1&&tn(i,s,c),o(i,n,c+Mt)}),p.replaceChildren(t);for(let n of ee)n();
jo(e.length)}function Go(t){let e=P(X()),{from:o,to:n}=B(),s=T(Y((o[e]+n[e])/2));s>=0&&s<=A&&v("path",{class:"here",d:`M${s} ${nt}V7l-5-7h10l-5 7`},t)}var jo=ft(
Ko,t=>{let e=_(b.low),o=_(b.high),[n,s]=[e,o].map(i=>Vt(i,o-e,C));f(".shown").textContent=Q(r.words.shown,{from:n,to:s,n:H(t)})});function Vo(){let{from:t,to:e}=B(),
o=[];for(let n=0;n<r.total;n++)r.shown[n]&&e[n]>=b.low&&t[n]<=b.high&&o.push(n);return o}function Xo(t){if(Ct===1)return[t];let e=yt.names.map(()=>[]);for(let o of t)
for(let n of[yt.ofEvent[o]].flat())e[n]?.push(o);return e}function Qo(t){let e=(b.high-b.low)/A,o=[];St.forEach(([s,i,c,a],l)=>{let d=St[l+1];if(d&&d[2]>a&&Jo(t,
(a+d[2])/2),a<b.low||c>b.high)return;let m=_(Math.max(c,b.low)),u=_(Math.min(a,b.high)),h=(m+u)/2,x=Uo*e*(i-s)/(a-c),S=Xt(m,u,x,C);for(let M=x;!S.length&&M>x/Fo;M/=
2)S.push(...Xt(m,u,M,C).slice(0,1));S.length||S.push([h,Vt(h,u-m,C)]),o.push(...S.map(([M,J])=>({share:z(M),label:J,few:S.length})))});let n=[];for(let{share:s,
label:i}of o.toSorted((c,a)=>c.few-a.few))Zo(t,s,i,n)}function Zo(t,e,o,n){let s=Y(e),i=Bt(o)/2,c=Math.max(i,Math.min(A-i,s));v("line",{x1:T(s),x2:T(s),y1:0,y2:nt+
5},t),Ut(n,c-i-4,c+i+4)&&v("text",{x:T(c),y:nt+19},t,o)}function Ut(t,e,o){return t.some(([n,s])=>e<s&&n<o)?!1:(t.push([e,o]),!0)}function Jo(t,e){let o=T(Y(e)),
n=nt+7;v("path",{class:"break",d:`M${o-7} ${n}l6 -14M${o+1} ${n}l6 -14`},t)}function tn(t,e,o){v("line",{class:"lane",x1:0,x2:A,y1:o,y2:o},t);let n=Re?`${String.
fromCharCode($o+e)} · `:"";v("text",{class:"name",x:T(2),y:o+12},t,n+yt.names[e])}function en(t){let e=C.top.filter(n=>t.includes(n)),o=new Set(e);return[...e,
...t.filter(n=>!o.has(n))]}function on(t,e,o){let n=Array.from({length:te},()=>[]);for(let s of en(e)){let i=nn(s),c=n.findIndex(a=>Ut(a,i.left-3,i.right+3));rn(
t,r.events[s],{...i,row:c},o)}}function nn(t){let[e,o]=sn(t),n=Bt(oe(r.events[t]))+Wo;if(o-e>Pe){let i=Math.max(0,Math.min(e,A-n)),c=n<A?"above":"none";return{start:e,
end:o,title:c,left:i,right:Math.max(o,i+n)}}if(o+n>A&&e>n)return{start:e,end:o,title:"before",left:e-n,right:o};let s=Math.max(0,e);return s+n>A?{start:e,end:o,
title:"none",left:s,right:o}:{start:e,end:o,title:"after",left:s,right:Math.max(o,s+n)}}function sn(t){let{from:e,to:o}=B(),n=Y(e[t]),s=Y(o[t]);C.start[t]===null&&
(n=s-Oe),C.end[t]===null&&(s=n+Oe);let i=(n+s)/2;return s-n<$t?[i-$t/2,i+$t/2]:[n,s]}function rn(t,e,{start:o,end:n,title:s,left:i,row:c},a){let l=n-o>Pe,d=c>=0,
m=Be(e),u=e.className.replace("event",""),h=l?u.replace("point","coarse"):u,x=v("a",{href:`#${e.id}`,tabindex:-1,class:h},t);v("title",{},x,`${f(".when",e).firstElementChild.
textContent}: ${m}`);let S=d?a+c*kt+(l?13:4):a+bt-Mt-8,M=l||!d?5:$t,J=Math.max(o,-60),Dt=Math.min(n,A+60)-J;if(v("rect",{x:T(J,Dt),y:S,width:Dt,height:M,rx:M/2},
x),!d||s==="none"||n<0)return;let Gt={above:i,before:o-5,after:n+5}[s],xo=oe(e),wo={x:T(Gt),y:l?S-3:S+9,class:s==="before"?"last":""};v("text",wo,x,xo)}var Be=t=>f(
".title",t).textContent;function oe(t){let e=Be(t);return e.length>De?`${e.slice(0,De-1).trimEnd()}…`:e}function cn(t,e,o){let n=ln(e,Math.ceil(A/At)),s=Math.
max(4,...n),i=Zt*kt,c=bt-Mt-8-i-Ho,a=o+bt-Mt-2,l=h=>Math.max(1.5,Math.sqrt(h/s)*c);an(t,e,o,a);let d=At-1;n.forEach((h,x)=>{if(h<1e-6)return;let S=l(h),M=T(x*At+
.5,d);v("rect",{class:"column",x:M,y:a-S,width:d,height:S},t)});let m=[],u=[...n.keys()].sort((h,x)=>n[x]-n[h]).filter(h=>n[h]>=2);for(let h of u){let x=(h+.5)*
At;if(!Ut(m,x-Ne/2,x+Ne/2)||x<10||x>A-10)continue;let M=a-l(n[h])-3;v("text",{class:"count",x:T(x),y:M},t,H(Math.round(n[h])))}}function an(t,e,o,n){let{from:s,
to:i}=B(),c=Array.from({length:Zt},()=>[]),a=new Set(e),l=C.top.filter(d=>a.has(d)).slice(0,Yo);for(let d of Zt?l:[]){let m=Math.max(0,Math.min(A,Y((s[d]+i[d])/
2))),u=oe(r.events[d]),h=Bt(u)+6,x=m+h>A?m-h:m,S=c.findIndex(Gt=>Ut(Gt,x-3,x+h+3));if(S<0||x<0)continue;let M=v("a",{href:`#${r.events[d].id}`,tabindex:-1,class:"\
label"},t),J=o+S*kt+13;v("line",{x1:T(m),x2:T(m),y1:J-9,y2:n},M);let Dt={x:T(x<m?m-4:m+4),y:J,class:x<m?"last":""};v("text",Dt,M,u)}}function ln(t,e){let{from:o,
to:n}=B(),s=new Float64Array(e+1),i=c=>Math.max(0,Math.min(e-1,Math.floor(Y(c)/At)));for(let c of t){let a=i(o[c]),l=i(n[c]),d=1/(l-a+1);s[a]+=d,s[l+1]-=d}for(let c=1;c<
e;c++)s[c]+=s[c-1];return s.subarray(0,e)}var{axis:E}=r,fn=.999,dn=.03,un=.002,hn=.001;function $(t,e,{isKept:o=!0}={}){if(!p)return;let n=Le((t+e)/2,r.numbers.stretches),s=Math.max(n,Math.min(1,e-t));E.
low=Math.max(0,Math.min(1-s,t)),E.high=E.low+s;let i=[_(E.low),_(E.high)].map(c=>s<hn?c.toFixed(5):Math.round(c));r.chosen.view=s>fn||!o?"":i.join("~"),N(),_t()}
function $e(){let{from:t,to:e}=B(),[o,n]=[1,0];for(let c=0;c<r.total;c++)!r.shown[c]||Number.isNaN(t[c])||(o=Math.min(o,t[c]),n=Math.max(n,e[c]));if(r.shown.every(
Boolean)||o>n)return $(0,1);let i=Math.max(un,(n-o)*dn);$(o-i,n+i,{isKept:!1})}var st=()=>$(0,1);function K(t,e=(E.low+E.high)/2){$(e-(e-E.low)*t,e+(E.high-e)*t)}
function Tt(){let t=(E.high-E.low)/2,e=mn(t);$(Math.max(E.low,e-t/2),Math.min(E.high,e+t/2))}function k(t){let e=t*(E.high-E.low);$(E.low+e,E.high+e)}function mn(t){
let{from:e,to:o}=B(),n=(E.low+E.high)/2,s=[];for(let a=0;a<r.total;a++){let l=(e[a]+o[a])/2;if(!(!r.shown[a]||!(l>=E.low&&l<=E.high))){if(r.events[a].id===r.chosen.
at)return l;s.push(l)}}s.sort((a,l)=>a-l);let i=n,c=0;for(let a=0,l=0;l<s.length;l++){for(;s[l]-s[a]>t;)a++;let d=l-a+1,m=(s[a]+s[l])/2,u=d===c&&Math.abs(m-n)<Math.
abs(i-n);(d>c||u)&&([i,c]=[m,d])}return i}var pn=/(^|-)[?~%]|[?~%](?=-|$)/g,gn=/^(-?\d{1,3})(X{1,3})$/,xn=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
ke=21,wn=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),En=[1,4,7,10].map(t=>[t,3]),vn=[1,5,9].map(t=>[t,4]),An=[1,7].map(t=>[t,6]),Sn=[...wn,...En,...vn,...An];function D(t){
let e=t.trim(),o=/^[[{](.*)[\]}]$/.exec(e);if(o)return yn(e,o[1]);let n=e.split("/");return n.length===1?We(e):n.length===2?Fe(n,s=>s===""||s===".."):null}function yn(t,e){
let o=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!o?null:Fe(e.split(/\.\.|,/),n=>n==="")}function Fe(t,e){let o=t.map(i=>e(i)?[null,null]:We(i));if(o.includes(
null)||o.every(i=>i[0]===null)||o.slice(1,-1).some(i=>i[0]===null))return null;let n=o[0][0],s=o.at(-1)[1];return n!==null&&s!==null&&n>=s?null:[n,s]}function We(t){
let e=t.trim().replace(pn,"$1"),o=gn.exec(e);if(o&&e.replace("-","").length===4)return Ue(o[1],o[2].length);let n=xn.exec(e);if(!n)return null;let[s,i,c,a,...l]=n.
slice(1);return s==="-0000"||i&&c?null:c?a?bn(Number(s),Number(c),Number(a),l):Mn(Number(s),Number(c)):Ue(s||i,0)}function Mn(t,e){let[o,n]=e<ke?[e,1]:Sn[e-ke]||
[];return o>=1&&o<=12?[ut(t,o),ut(t,o,n)]:null}function bn(t,e,o,n){let s=Z(t,e,o);return e>=1&&e<=12&&o>=1&&s<ut(t,e,1)?n[0]?Cn(s,n):[s,s+1]:null}function Ue(t,e){
let o=10**e,n=t*o,s=t[0]==="-"?n-o+1:n;return[Z(s),Z(s+o)]}function Cn(t,e){let[o,n,s]=e.map(c=>Number(c||0));if(o>23||n>59||s>59)return null;let i=t+(o*3600+n*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}var Tn=500,In="700px",He=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:o}of t)e&&(He.unobserve(o),re(o))},{rootMargin:In});function ze(){Rt("comp\
lete",Ln()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&g(".part").forEach(re)})}var ne=t=>He.observe(t);function se(){r.reasonsAreOpen=!r.reasonsAreOpen;
for(let t of g(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*Ln(){for(let t of g(".part"))r.total>Tn?ne(
t):re(t),yield}function re(t){for(let e of g("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of g(".notes:not(:has(> .edit))",
t)){let o=y("button","edit",r.words.edit);o.type="button",o.dataset.do="edit",e.append(o)}if(r.reasonsAreOpen)for(let e of g("details",t))e.open=!0}var On=50,{numbers:Ft}=r,ie=Ft.documents.map(t=>[t].flat()[0]),Nn={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||e-t,text:(t,e)=>ie[t]-
ie[e]||Ft.offset[t]-Ft.offset[e]||t-e};function It(){let t=0;r.parts=g(".part").map(e=>{let o=e.getElementsByClassName("event").length,n=r.order.slice(t,t+o);return t+=
o,{node:e,section:e.closest(".year"),events:n}})}function ce(){let{headings:t,months:e}=r;r.events.forEach((o,n)=>{t[n]??=o.closest(".year").firstElementChild.textContent;
let s=o.closest(".month");s&&!o.previousElementSibling&&(e[n]??=f(":is(h3, h4)",s)?.textContent||""),e[n]??=s&&o.previousElementSibling?e[n-1]:""})}function rt(){
ce(),r.order.sort(Nn[r.chosen.sort]);let t=f(".part table")?Dn(f(".part thead")):Rn(),e=f(".year > :first-child").tagName,o=r.chosen.sort==="text",n=[],s,i,c;for(let a of r.
order){let l=o?Ft.names[ie[a]]??"":r.headings[a];(!s||l!==c)&&(c=l,s=y("section","year"),s.append(y(e,"",c)),n.push(s),i=null),(!i||i.size===On)&&(i={node:y("di\
v","part"),size:0},s.append(i.node)),t(i,r.events[a],o?"":r.months[a]),i.size++,i.node.style.setProperty("--n",i.size)}for(let a of g(".year, .run, .fold"))a.remove();
w.classList.add("sorted"),f(".line").prepend(...n),It();for(let{node:a}of r.parts)ne(a)}function Dn(t){return(e,o)=>{if(!e.list){let n=y("table");e.list=y("tbod\
y","events"),n.append(t.cloneNode(!0),e.list),e.node.append(n)}e.list.append(o)}}function Rn(){let t=`h${Number(f(".year > :first-child").tagName[1])+1}`;return(e,o,n)=>{
if(e.month!==n){let s=y("div","month");n&&s.append(y(t,"",n)),e.list=y("ol","events"),e.month=n,s.append(e.list),e.node.append(s)}e.list.append(o)}}var Pn=200,_n=32,L=({fits:t=!1}={})=>Rt("choose",Bn(t));function*Bn(t){let e=$n(),o=new Uint8Array(r.total);r.parts.length||It();for(let n=0;n<r.total;n++)o[n]=
e(n)?1:0,n%_n===0&&(yield);r.shown.set(o),t?$e():N(),Un(),yield*Fn(),_t(),Wn()}function $n(){let{chosen:t,numbers:e,starts:o,ends:n}=r,s=Ke(t.q).split(/\s+/).filter(
Boolean),i=D(t.from)?.[0]??-1/0,c=D(t.to)?.[1]??1/0,a=u=>!(o[u]>=c)&&!(n[u]<=i&&o[u]!==i),l=e.kinds.map(u=>u.every(h=>!t.not.has(h))),d=e.names.map((u,h)=>!t.not.
has(`document-${h}`)),m=e.tags.map((u,h)=>!t.not.has(`tag-${h}`));return u=>a(u)&&l[e.kind[u]]&&Ye(e.documents[u],d)&&Ye(e.tagged[u],m)&&s.every(h=>kn(u).includes(
h))}var Ye=(t,e)=>!e.includes(!1)||[t].flat().some(o=>e[o]??!0),Ke=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function kn(t){return r.searchTexts[t]??=
Ke(g(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function Un(){let t=r.shown.reduce((n,s)=>n+s,0),e=t<r.total;w.classList.
toggle("chosen",e);let o={n:H(t),total:H(r.total)};f(".found output").textContent=e?Q(r.words.found,o):"",f(".found").classList.toggle("some",e||dt().includes("\
#?"))}function*Fn(){let t=new Map;for(let{node:e,section:o,events:n}of r.parts){let s=0;for(let i of n){s+=r.shown[i];let c=!r.shown[i];r.events[i].hidden!==c&&
(r.events[i].hidden=c)}e.hidden=!s,s&&e.style.setProperty("--n",s);for(let i of g(".month",e))i.hidden=!f(".event:not([hidden])",i);t.set(o,(t.get(o)||0)+s),o.hidden=
!t.get(o),yield}}function Wn(){if(w.classList.toggle("searching",!!r.chosen.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found");let t=r.
chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let o=0;t.length&&o<r.total&&e.length<Pn;o++)r.shown[o]&&e.push(...Hn(r.events[o],t));e.length&&CSS.
highlights.set("found",new Highlight(...e))}function*Hn(t,e){let o=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);for(;o.nextNode();){let n=o.currentNode,s=n.
data.toLowerCase();if(!(n.parentNode.closest("noscript, .notes")||s.length!==n.data.length))for(let c of e)for(let a=s.indexOf(c);a>=0;a=s.indexOf(c,a+c.length)){
let l=new Range;l.setStart(n,a),l.setEnd(n,a+c.length),yield l}}}var ae=f(".overview"),it=ae?y("div","brush"):null,zn=3650,Yn=.03;function le(t,e){let o=_(Math.min(t,e)),n=_(Math.max(t,e)),s=n-o>zn,i=c=>c.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(vt(o)):vt(o),r.chosen.to=s?i(vt(n)):vt(Math.ceil(n)-1),I("from").value=r.chosen.from,I("to").value=r.chosen.to,U(),L()}function U(){if(!it)
return;let t=D(r.chosen.from)?.[0],e=D(r.chosen.to)?.[1];fe(t==null?0:z(t),e==null?1:z(e)),it.hidden=t===void 0&&e===void 0}function fe(t,e){let[o,n]=[Math.min(
t,e),Math.max(t,e)].map(s=>Math.max(0,Math.min(it.parentNode.clientWidth,Y(s))));it.style.insetInlineStart=`${o}px`,it.style.inlineSize=`${n-o}px`,it.hidden=!1}
function qe(){ae&&(ae.append(it),ee.push(U))}function Ge(t,e){le(t,e);let o=Math.abs(e-t)*Yn;$(Math.min(t,e)-o,Math.max(t,e)+o)}var Kn=4,qn=8,Gn=16,jn=300,Wt=tt?-1:1,F=new Map,mt=!1,ct=null,je={ArrowLeft:()=>k(-.2*Wt),ArrowRight:()=>k(.2*Wt),ArrowUp:()=>K(.7),ArrowDown:()=>K(1/.7),"+":Tt,
"=":Tt,"-":()=>K(2),Home:st,0:st,Enter:de};function de(){le(r.axis.low,r.axis.high)}function Ve(){p&&(p.addEventListener("wheel",Vn,{passive:!1}),p.addEventListener(
"dragstart",t=>t.preventDefault()),p.addEventListener("pointerdown",Xn),p.addEventListener("pointermove",Jn),p.addEventListener("pointerup",Qn),p.addEventListener(
"pointercancel",t=>{F.delete(t.pointerId),Zn()}),p.addEventListener("click",es,!0),p.addEventListener("keydown",os))}function pt(t){let e=p.getBoundingClientRect(),
o=(t-e.left)/e.width,n=r.axis.low+(tt?1-o:o)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,n))}function Vn(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.
abs(t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==p)return;t.preventDefault();let o=t.deltaMode?Gn:1;if(e)k(Wt*(t.deltaX||t.deltaY)*o/p.clientWidth);else{
let n=Math.max(-1,Math.min(1,t.deltaY*o/jn));K(Math.exp(n),pt(t.clientX))}}function Xn(t){if(t.button!==0)return;F.set(t.pointerId,t.clientX),mt=!1;let e=r.axis.
low===0&&r.axis.high===1;ct=F.size===1&&(e||t.shiftKey)?pt(t.clientX):null,F.size>1&&U()}function Qn(t){F.delete(t.pointerId),ct!==null&&mt&&Ge(ct,pt(t.clientX)),
ct=null}function Zn(){ct=null,U()}function Jn(t){if(!F.has(t.pointerId))return;let e=[...F.values()],o=F.get(t.pointerId)-t.clientX;!mt&&e.length===1&&Math.abs(
o)<Kn||(mt||p.setPointerCapture(t.pointerId),mt=!0,F.set(t.pointerId,t.clientX),ct!==null?fe(ct,pt(t.clientX)):e.length===1?k(Wt*o/p.clientWidth):e.length===2&&
ts(e,[...F.values()]))}function ts([t,e],[o,n]){let s=Math.abs(o-n);s>qn&&K(Math.abs(t-e)/s,pt((o+n)/2))}function es(t){mt?(t.preventDefault(),t.stopPropagation()):
t.target.matches(".column")?K(.25,pt(t.clientX)):t.target.closest("a")||p.focus()}function os(t){t.ctrlKey||t.metaKey||t.altKey||!je[t.key]||(t.preventDefault(),
t.stopPropagation(),je[t.key]())}var ns=80,ss=.3;function Xe(){for(let t of g(".run"))he(t,!0);w.addEventListener("beforematch",({target:t})=>ue(t)),rs()}function Qe(t){let e=t.parentElement.nextElementSibling;
he(e,!e.hidden)}function ue(t){for(let e=t.closest(".run");e;e=e.parentElement.closest(".run"))he(e,!1)}function he(t,e){e?t.setAttribute("hidden","until-found"):
t.removeAttribute("hidden"),f("button",t.previousElementSibling).ariaExpanded=!e}function rs(){let t=f(".index");if(!t)return;let e=g("a",t),o=()=>{let n=innerHeight*
ss,s=c=>document.getElementById(c.hash.slice(1))?.getBoundingClientRect().top<n,i=e.findLast(s)||e[0];for(let c of e)c.ariaCurrent=c===i?"true":null};addEventListener(
"scroll",ft(ns,o),{passive:!0}),t.addEventListener("click",({target:n})=>{n.matches("a")&&t.matches(":popover-open")&&t.hidePopover()}),o()}var is="(min-width: 76rem)";function W(t,{focus:e=!0,scroll:o=!0}={}){if(t){if(r.chosen.at=t.id,ue(t),Ht(t,"at"),o){let n=()=>t.scrollIntoView({block:"center"});
n(),requestAnimationFrame(n)}e&&f(".title a",t).focus({preventScroll:!0}),ls(Je(t)[0]),wt(),N()}}function me(t){let e=pe();W(r.events[e[ge(e,t)]])}function pe(){
return r.parts.length||It(),r.order.filter(t=>r.shown[t])}function ge(t,e){let o=t.findIndex(s=>r.events[s].id===r.chosen.at),n=o<0?t.indexOf(fs()):o+e;return Math.
max(0,Math.min(t.length-1,n))}function Ze(){let t=({target:e})=>{if(!f(".texts"))return;let o=e.closest?.(".passage"),n=o?document.getElementById(cs(o)):e.closest?.(
".event");Ht(n,"on")};w.addEventListener("mouseover",t),w.addEventListener("focusin",t)}function Ht(t,e){for(let o of g(`.${e}`))o.classList.remove(e);if(t)for(let o of[
t,...Je(t)])o.classList.add(e)}var cs=t=>t.getAttribute("href").slice(1);function Je(t){return r.passagesById||=as(),r.passagesById.get(t.id)||[]}function as(){
let t=new Map;for(let e of g(".passage"))for(let o of[e.hash.slice(1),...(e.dataset.also||"").split(" ")])t.has(o)||t.set(o,[]),t.get(o).push(e);return t}function ls(t){
if(!t||!matchMedia(is).matches)return;let e=f(".texts"),o=t.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTop+=o-e.clientHeight/3}function fs(){
return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var gt=f("dialog.edit"),q=t=>f(`[name="${t}"]`,gt),{words:Lt,corrections:G,originals:at}=r;function to(t){t.ariaPressed=w.classList.toggle("correcting")}function xe(t){
if(!t?.matches(".event"))return;r.edited=t;let{title:e,when:o}=ro(t),n=P(t);if(!at.has(t)){let i={title:e.textContent,when:o.textContent,start:r.starts[n],end:r.
ends[n]};at.set(t,i)}let s=G.get(t)||{};q("title").value=e.textContent,q("when").value=s.when||"",q("when").placeholder=at.get(t).when,q("when").setCustomValidity(
""),q("hide").checked=!!s.hide,gt.returnValue="",gt.showModal()}function eo(){gt.close(""),we(r.edited,{})}function oo(){for(let t of[...G.keys()])we(t,{})}function no(){
let t=Array.from(G,([n,s])=>({event:n.dataset.id||n.id,...s,title_was:at.get(n).title,text_was:f(".text",n).textContent})),e=`${JSON.stringify({corrections:t},null,
2)}
`,o=y("a");o.href=URL.createObjectURL(new Blob([e],{type:"application/json"})),o.download="corrections.json",o.click(),URL.revokeObjectURL(o.href),f(".correctio\
ns output").textContent=Lt.apply}function so(){q("when").addEventListener("input",({target:t})=>{let e=t.value.trim()&&!D(t.value);t.setCustomValidity(e?Lt.bad_date:
"")}),gt.addEventListener("close",()=>{gt.returnValue==="save"&&we(r.edited,ds()),W(r.edited,{scroll:!1})}),addEventListener("beforeunload",t=>{G.size&&t.preventDefault()})}
var ro=t=>({title:f(".title a",t),when:f(".when",t).firstElementChild});function ds(){let t={},e=q("title").value.trim().replace(/\s+/g," "),o=q("when").value.trim();
return e&&e!==at.get(r.edited).title&&(t.title=e),o&&(t.when=o),q("hide").checked&&(t.hide=!0),t}function we(t,e){let o=Object.keys(e).length>0;o?G.set(t,e):G.delete(
t),us(t,e,o),hs(t,e.when&&D(e.when)),f(".corrections").hidden=!G.size;let n=G.size?Q(Lt.corrections,{n:G.size}):"";f(".corrections output").textContent=n,L()}function us(t,e,o){
let{title:n,when:s}=ro(t),i=at.get(t);n.textContent=e.title??i.title,s.textContent=e.when||i.when,r.searchTexts[P(t)]=void 0,t.classList.toggle("left-out",!!e.hide),
t.classList.toggle("corrected",o);for(let a of g(".notes .correction",t))a.remove();if(!o)return;let c=y("i","correction",e.hide?Lt.hidden:Lt.corrected);f(".not\
es",t).prepend(c," ")}function hs(t,e){let o=P(t),n=at.get(t),s=e?e[0]??e[1]:n.start,i=e?e[1]??e[0]:n.end;Object.is(s,r.starts[o])&&Object.is(i,r.ends[o])||(ce(),
n.heading??=r.headings[o],n.month??=r.months[o],r.starts[o]=s,r.ends[o]=i,r.axis.places=null,r.headings[o]=e?ot(O(s)[0],r.numbers):n.heading,r.months[o]=e?"":n.
month,rt())}var ms=40,Ee=tt?-1:1,ps={ArrowRight:Ee,ArrowLeft:-Ee,ArrowDown:1,ArrowUp:-1,PageDown:1,PageUp:-1," ":1,j:1,k:-1,Home:-1/0,End:1/0},R=f(".present"),Ot=f(".slide"),
zt=f(".stage"),Yt=null;function io(){R.addEventListener("keydown",Es,!0),R.addEventListener("click",vs),R.addEventListener("pointerdown",({x:t,y:e,pointerType:o})=>{
Yt=o==="mouse"?null:{x:t,y:e}}),R.addEventListener("pointerup",As),R.addEventListener("close",ws),document.addEventListener("fullscreenchange",()=>{document.fullscreenElement||
R.close()})}function Nt(t=!R.open){if(!t||!ao().length)return R.close();r.chosen.present||="1",R.open||(f('[data-do="minor"]').hidden=!f(".run[hidden]"),p&&zt.after(
p),R.showModal(),f('[data-do="next"]').focus(),navigator.userActivation?.isActive&&Ot.requestFullscreen?.().catch(()=>{})),j(0)}function j(t){let e=ao(),o=ge(e,
t),n=r.events[e[o]];r.chosen.at=n.id,Ht(n,"at"),gs(n);let s={n:H(o+1),total:H(e.length)};f("output",Ot).textContent=Q(r.words.position,s),f('[data-do="minor"]').
ariaPressed=r.chosen.present==="all",xs(P(n)),wt()}function co(){r.chosen.present=r.chosen.present==="all"?"1":"all",j(0)}function ao(){let e=r.chosen.present===
"all"||w.matches(".chosen")?".left-out":".left-out, .run[hidden] *";return pe().filter(o=>r.events[o].id===r.chosen.at||!r.events[o].matches(e))}function gs(t){
let e=t.cloneNode(!0);for(let o of g("noscript, details, button, .also",e))o.remove();for(let o of g("a[href^='#']",e))o.replaceWith(...o.childNodes);zt.className=
`stage ${t.className}`,zt.classList.remove("event","at","on"),zt.replaceChildren(...e.childNodes),Ot.scrollTop=0}function xs(t){let{from:e,to:o}=B(),{low:n,high:s}=r.
axis,i=(e[t]+o[t])/2;(i<n||i>s)&&k((i-(n+s)/2)/(s-n)),N()}async function ws(){p&&f(".overview").prepend(p),r.chosen.present="",document.fullscreenElement&&await document.
exitFullscreen(),W(X())}function Es(t){let e=t.key===" "&&t.target.matches("button"),o=/Up|Down/.test(t.key)&&Ot.scrollHeight>Ot.clientHeight;if(t.ctrlKey||t.metaKey||
t.altKey||e||o)return;let n=t.key===" "&&t.shiftKey?-1:ps[t.key];if(t.key==="p")R.close();else if(n)j(n);else return;t.preventDefault(),t.stopPropagation()}function vs(t){
let e=t.target.closest(".view a");e?(t.preventDefault(),t.stopPropagation(),r.chosen.at=e.getAttribute("href").slice(1),j(0)):!t.target.closest("a, button, .vie\
w")&&getSelection().isCollapsed&&j(1)}function As({x:t,y:e,target:o}){if(!Yt||o.closest(".view"))return;let[n,s]=[t-Yt.x,e-Yt.y];Math.abs(n)>Math.max(ms,Math.abs(
s))&&j(n*Ee<0?1:-1)}var Ss=1500,Kt=f(".filters"),qt={filter:uo,more:Ms,source:ys,unfold:Qe,expand:se,copy:po,clear:mo,help:ho,present:()=>Nt(),previous:()=>j(-1),next:()=>j(1),minor:co,
in:Tt,out:()=>K(2),earlier:()=>k(-.5),later:()=>k(.5),whole:st,only:de,correct:to,edit:t=>xe(t.closest(".event")),revert:eo,download:no,discard:oo},lo={j:()=>me(
1),k:()=>me(-1),"/":()=>I("q").focus(),f:uo,e:se,c:()=>po(f('[data-do="copy"]')),p:()=>Nt(),x:()=>xe(X()),"?":ho,"+":qt.in,"=":qt.in,"-":qt.out,0:st};function fo(){
w.addEventListener("click",bs),w.addEventListener("click",Cs),f(".tools").addEventListener("input",Ts),I("sort").addEventListener("change",Ls),document.addEventListener(
"keydown",Os)}function ve(t){Kt.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function uo(){ve(Kt.hidden),Kt.hidden||f("input",Kt).focus()}function ys(t){t.ariaPressed=
t.ariaPressed!=="true";let e=V.filter(n=>n.ariaPressed==="true"),o=e.length%V.length===0;for(let n of V)r.chosen.not[o||e.includes(n)?"delete":"add"](n.value);Pt(),
L({fits:!0})}function Ms(t){let e=f(".more");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}function ho(){f(".help").showModal()}function mo(){Object.assign(r.chosen,
{q:"",from:"",to:"",not:new Set,view:""});for(let t of["q","from","to"])I(t).value="";for(let t of et)t.checked=!0;Pt(),r.chosen.sort!=="date"&&(r.chosen.sort="\
date",I("sort").value="date",rt()),U(),st(),L()}async function po(t){let e=t.textContent;try{await navigator.clipboard.writeText(dt())}catch{prompt(e,dt());return}
t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},Ss)}function bs(t){let e=t.target.closest("a[href^='#']");if(!e||t.ctrlKey||t.metaKey||t.shiftKey)
return;let o=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(1))),n=o?.closest(".event"),s=o?.closest(".passage");n?(t.preventDefault(),
r.shown[P(n)]||mo(),W(n,{scroll:!n.contains(e)})):s&&(t.preventDefault(),W(e.closest(".event"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"center"}),s.focus(
{preventScroll:!0}))}function Cs({target:t}){let e=t.closest("[data-do]");e&&qt[e.dataset.do]?.(e)}function Ts({target:t}){let{name:e,value:o,checked:n}=t;if(e===
"q")r.chosen.q=o;else if(e==="only")r.chosen.not[n?"delete":"add"](o);else{if(e!=="from"&&e!=="to")return;if(!Is(t))return}L({fits:!0})}function Is(t){let e=!!t.
value.trim()&&!D(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=e,e?!1:(r.chosen[t.name]=t.value.trim(),U(),!0)}function Ls({target:t}){
r.chosen.sort=t.value,rt(),L()}function Os(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.q&&(r.chosen.q="",I("q").value="",L({fits:!0}));let e=t.target.closest(
"input, textarea, select, dialog"),o=f('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||t.altKey||!o||!lo[t.key]||(t.preventDefault(),lo[t.key]())}Xe();ze();_e();Ve();qe();fo();so();io();Ze();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||go()});
go();function go(){ye();let{q:t,from:e,to:o,not:n,sort:s,view:i}=r.chosen;ve(!!(e||o||et.some(a=>!a.checked))),U(),i&&Ns(...i.split("~").map(Number)),s!=="date"&&
rt(),(t||e||o||n.size)&&L({fits:!i});let c=X();c?.matches(".event")&&W(c,{focus:!1,scroll:location.hash[1]==="?"}),Nt(!!r.chosen.present),N()}function Ns(t,e){t<
e&&$(z(t),z(e))}})();
