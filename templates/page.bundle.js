/* Made from templates/script (c7da19717b59be58) by tools/bundle.py. */
"use strict";(()=>{var w=document.querySelector(".timeline"),J=document.documentElement.dir==="rtl",f=(t,e=w)=>e.querySelector(t),g=(t,e=w)=>Array.from(e.querySelectorAll(t)),I=t=>f(
`.tools [name="${t}"]`),pt=g('.tools [name="only"]');function S(t,e,o){let n=document.createElement(t);return e&&(n.className=e),o!==void 0&&(n.textContent=o),n}
function v(t,e,o,n){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return n!==void 0&&(s.textContent=n),o.
append(s),s}var ct=JSON.parse(document.getElementById("numbers").textContent),gt=g(".event"),r={numbers:ct,words:ct.words,events:gt,total:gt.length,starts:ct.start.map((t,e)=>t??
ct.end[e]??NaN),ends:ct.end.map((t,e)=>t??ct.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",present:"",at:""},shown:new Uint8Array(gt.
length).fill(1),order:gt.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},corrections:new Map,originals:new Map,edited:null,
searchTexts:new Array(gt.length),numberByEvent:null,passagesById:null};function _(t){return r.numberByEvent||=new Map(r.events.map((e,o)=>[e,o])),r.numberByEvent.
get(t)}var V=()=>document.getElementById(r.chosen.at),H=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),X=(t,e)=>t.replace(/\{(\w+)\}/g,(o,n)=>e[n]);var Ee={};function Nt(t,e){Ee[t]=e;let o=()=>{if(Ee[t]!==e)return;let n=performance.now()+4;for(;performance.now()<n;)if(e.next().done)return;requestAnimationFrame(
o)};o()}function at(t,e){let o;return(...n)=>{clearTimeout(o),o=setTimeout(e,t,...n)}}var go=150,ve=["q","from","to","view","present"];function Ae(){let{chosen:t}=r,e=location.hash.slice(1),o=e[0]==="?",n=new URLSearchParams(o?e.slice(1):"");for(let c of ve)
t[c]=n.get(c)||"";let s=Array.from(I("sort").options,c=>c.value);t.sort=s.includes(n.get("sort"))?n.get("sort"):"date";let i=pt.map(c=>c.value);t.not=new Set((n.
get("not")||"").split(",").filter(c=>i.includes(c))),t.at=o?n.get("at")||"":e;for(let c of["q","from","to","sort"])I(c).value=t[c];for(let c of pt)c.checked=!t.
not.has(c.value)}function lt(){let{chosen:t}=r,e=ve.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["\
sort",t.sort]),e.length&&t.at&&e.push(["at",t.at]);let o=e.map(([s,i])=>`${s}=${xo(i)}`),n=o.length?`#?${o.join("&")}`:t.at&&`#${t.at}`;return location.href.split(
"#")[0]+n}function xt(){try{history.replaceState(null,"",lt())}catch{}}var Dt=at(go,xt),xo=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function Q(t,e=1,o=1){let n=e<3,s=n?t-1:t,i=n?e+12:e,c=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+c+Math.floor((153*i-457)/5)+o-306}function L(t){
let e=Math.floor(t)+305,o=Math.floor(e/146097),n=e-o*146097,s=Math.floor(n/1460)-Math.floor(n/36524)+Math.floor(n/146096),i=Math.floor((n-s)/365),c=n-(365*i+Math.
floor(i/4)-Math.floor(i/100)),a=Math.floor((5*c+2)/153),l=a>9;return[i+o*400+(l?1:0),a+(l?-9:3),c-Math.floor((153*a+2)/5)+1]}function ft(t,e,o=0){let n=t*12+e-1+
o,s=Math.floor(n/12);return Q(s,n-s*12+1)}var ye=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],qt=99,wo=999,Eo=1e-9,vo=3650,Ao=90,yo=3,So=.01,Mo=1e4,bo=1e6,Co=" ",
wt=t=>String(t).padStart(2,"0");function tt(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let o=t>0?t:1-t-(t<=-bo&&t%10===0),n=o<Mo?String(o):String(o).replace(
/\B(?=(\d{3})+$)/g,Co);return t>0?n:e.before.replace("{}",n)}function Gt(t,e,o){let[n,s,i]=L(t);if(e>vo)return tt(n,o);let c=`${o.months[s-1]} ${tt(n,o)}`;if(e>
Ao)return c;let a=`${i} ${c}`;return e>yo?a:`${a} ${Se((t-Math.floor(t))*86400,e<So)}`}function Et(t){let[e,o,n]=L(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${wt(o)}-${wt(n)}`}function jt(t,e,o,n){let[s,i,c]=ye.findLast(l=>l[0]*l[2]>=o)||ye[0],a;return i==="year"?
a=To(t,e,s,n):i==="month"?a=Io(t,e,s,n):i==="day"?a=Lo(t,e,s,n):a=Oo(t,e,s*c,i==="second",n),a.filter(([l])=>l>=t&&l<=e)}function Se(t,e){let o=`${wt(Math.floor(
t/3600))}:${wt(Math.floor(t/60)%60)}`;return e?`${o}:${wt(Math.floor(t%60))}`:o}function To(t,e,o,n){let s=[],i=Math.floor(L(t)[0]/o)*o;for(let c=0;c<qt;c++){let a=i+
c*o,l=o>1&&a<=0?a+1:a,d=Q(l);if(d>e)break;s.push([d,tt(l,n)])}return s}function Io(t,e,o,n){let s=[],[i,c]=L(t),a=Math.floor((i*12+c-1)/o)*o;for(let l=0;l<qt;l++){
let d=ft(0,1,a+l*o);if(d>e)break;let[m,u]=L(d),h=tt(m,n);s.push([d,u===1?h:`${n.months[u-1]} ${h}`])}return s}function Lo(t,e,o,n){let s=[],[i,c]=L(t),a=Q(i,c);
for(let l=a;l<=e&&l<a+wo;l++){let[d,m,u]=L(l),h=o>2&&u>28;if((u-1)%o||h)continue;let x=n.months[m-1];s.push([l,u===1?`${x} ${tt(d,n)}`:`${u} ${x}`])}return s}function Oo(t,e,o,n,s){
let i=[],c=Math.floor(t);for(let a=Math.floor((t-c)/o);i.length<qt;a++){let l=c+a*o;if(l>e)break;let d=Math.floor(l+Eo),m=Math.round((l-d)*86400),[,u,h]=L(d);i.
push([l,m?Se(m,n):`${h} ${s.months[u-1]}`])}return i}var No=.75,Me=document.createElement("canvas").getContext("2d"),Vt=new Map;function Rt(t){let e=Vt.get(t);return e===void 0&&(Vt.size||Do(),e=Me.measureText(t).
width+1,Vt.set(t,e)),e}function Do(){let t=No*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);Me.font=`700 ${t}px ${getComputedStyle(w).getPropertyValue(
"--sans")}`}function be(t,e){let o=e.find(a=>t<=a[1])||e.at(-1);if(!o)return 0;let[n,s,i,c]=o;return i+Math.max(0,Math.min(1,(t-n)/(s-n)))*(c-i)}function Ce(t,e){let[o,n,s,
i]=e.find(c=>t<=c[3])||e.at(-1);return o+(Math.max(s,Math.min(i,t))-s)/(i-s)*(n-o)}function Te(t,e){let[o,n,s,i]=e.find(c=>t<=c[3])||e.at(-1);return(i-s)/(n-o)/
1440}var p=f(".view"),{numbers:C,axis:b}=r,{stretches:At}=C,Ro=6,Bt=[{names:C.names,ofEvent:C.documents},{names:C.tags,ofEvent:C.tagged}].find(({names:t})=>t.length>
1&&t.length<=Ro)||{names:[]},Mt=Bt.names.length||1,Pt=19,Zt=[6,3,2][Mt-1]||1,yt=Mt>1?15:0,St=yt+Pt*Zt+9,et=Mt*St,_o=26,Bo=76,Po=64,$o=14,Ie=46,_t=9,Ne=16,vt=6,Xt=Zt>
4?3:0,ko=12,Le=54,Uo=90,Fo=60,Oe=36,Wo=120,A=0,Qt=!1,Jt=[],z=t=>be(t,At),B=t=>Ce(t,At);function O(){!p||Qt||(Qt=!0,requestAnimationFrame(Ho))}function De(){if(!p)
return;p.setAttribute("height",et+_o),new ResizeObserver(()=>{p.clientWidth!==A&&O()}).observe(p)}function P(){return b.places||={from:Float64Array.from(r.starts,
t=>z(t)),to:Float64Array.from(r.ends,t=>z(t))},b.places}var Y=t=>(t-b.low)*A/(b.high-b.low),T=(t,e=0)=>J?A-t-e:t;function Ho(){if(Qt=!1,A=p.clientWidth,!A||!At.
length)return;let t=document.createDocumentFragment();Go(v("g",{class:"ticks"},t)),v("line",{class:"axis",x1:0,x2:A,y1:et,y2:et},t),zo(t);let e=Ko(),o=e.length>
Uo?on:Zo;qo(e).forEach((n,s)=>{let i=v("g",{},t),c=s*St;Mt>1&&Xo(i,Bt.names[s],c),o(i,n,c+yt)}),p.replaceChildren(t);for(let n of Jt)n();Yo(e.length)}function zo(t){
let e=_(V()),{from:o,to:n}=P(),s=T(Y((o[e]+n[e])/2));s>=0&&s<=A&&v("path",{class:"here",d:`M${s} ${et}V7l-5-7h10l-5 7`},t)}var Yo=at(Wo,t=>{let e=B(b.low),o=B(b.
high),[n,s]=[e,o].map(i=>Gt(i,o-e,C));f(".shown").textContent=X(r.words.shown,{from:n,to:s,n:H(t)})});function Ko(){let{from:t,to:e}=P(),o=[];for(let n=0;n<r.total;n++)
r.shown[n]&&e[n]>=b.low&&t[n]<=b.high&&o.push(n);return o}function qo(t){if(Mt===1)return[t];let e=Bt.names.map(()=>[]);for(let o of t)for(let n of[Bt.ofEvent[o]].
flat())e[n]?.push(o);return e}function Go(t){let e=(b.high-b.low)/A,o=[];At.forEach(([s,i,c,a],l)=>{let d=At[l+1];if(d&&d[2]>a&&Vo(t,(a+d[2])/2),a<b.low||c>b.high)
return;let m=B(Math.max(c,b.low)),u=B(Math.min(a,b.high)),h=(m+u)/2,x=Bo*e*(i-s)/(a-c),y=jt(m,u,x,C);for(let M=x;!y.length&&M>x/Po;M/=2)y.push(...jt(m,u,M,C).slice(
0,1));y.length||y.push([h,Gt(h,u-m,C)]),o.push(...y.map(([M,Z])=>({share:z(M),label:Z,few:y.length})))});let n=[];for(let{share:s,label:i}of o.toSorted((c,a)=>c.
few-a.few))jo(t,s,i,n)}function jo(t,e,o,n){let s=Y(e),i=Rt(o)/2,c=Math.max(i,Math.min(A-i,s));v("line",{x1:T(s),x2:T(s),y1:0,y2:et+5},t),$t(n,c-i-4,c+i+4)&&v("\
text",{x:T(c),y:et+19},t,o)}function $t(t,e,o){return t.some(([n,s])=>e<s&&n<o)?!1:(t.push([e,o]),!0)}function Vo(t,e){let o=T(Y(e)),n=et+7;v("path",{class:"bre\
ak",d:`M${o-7} ${n}l6 -14M${o+1} ${n}l6 -14`},t)}function Xo(t,e,o){v("line",{class:"lane",x1:0,x2:A,y1:o,y2:o},t),v("text",{class:"name",x:T(2),y:o+12},t,e)}function Qo(t){
let e=C.top.filter(n=>t.includes(n)),o=new Set(e);return[...e,...t.filter(n=>!o.has(n))]}function Zo(t,e,o){let n=Array.from({length:Zt},()=>[]);for(let s of Qo(
e)){let i=Jo(s),c=n.findIndex(a=>$t(a,i.left-3,i.right+3));en(t,r.events[s],{...i,row:c},o)}}function Jo(t){let[e,o]=tn(t),n=Rt(te(r.events[t]))+$o;if(o-e>Ne){let i=Math.
max(0,Math.min(e,A-n)),c=n<A?"above":"none";return{start:e,end:o,title:c,left:i,right:Math.max(o,i+n)}}if(o+n>A&&e>n)return{start:e,end:o,title:"before",left:e-
n,right:o};let s=Math.max(0,e);return s+n>A?{start:e,end:o,title:"none",left:s,right:o}:{start:e,end:o,title:"after",left:s,right:Math.max(o,s+n)}}function tn(t){
let{from:e,to:o}=P(),n=Y(e[t]),s=Y(o[t]);C.start[t]===null&&(n=s-Ie),C.end[t]===null&&(s=n+Ie);let i=(n+s)/2;return s-n<_t?[i-_t/2,i+_t/2]:[n,s]}function en(t,e,{
start:o,end:n,title:s,left:i,row:c},a){let l=n-o>Ne,d=c>=0,m=Re(e),u=e.className.replace("event",""),h=l?u.replace("point","coarse"):u,x=v("a",{href:`#${e.id}`,
tabindex:-1,class:h},t);v("title",{},x,`${f(".when",e).firstElementChild.textContent}: ${m}`);let y=d?a+c*Pt+(l?13:4):a+St-yt-8,M=l||!d?5:_t,Z=Math.max(o,-60),Ot=Math.
min(n,A+60)-Z;if(v("rect",{x:T(Z,Ot),y,width:Ot,height:M,rx:M/2},x),!d||s==="none"||n<0)return;let Kt={above:i,before:o-5,after:n+5}[s],mo=te(e),po={x:T(Kt),y:l?
y-3:y+9,class:s==="before"?"last":""};v("text",po,x,mo)}var Re=t=>f(".title",t).textContent;function te(t){let e=Re(t);return e.length>Oe?`${e.slice(0,Oe-1).trimEnd()}\
…`:e}function on(t,e,o){let n=sn(e,Math.ceil(A/vt)),s=Math.max(4,...n),i=Xt*Pt,c=St-yt-8-i-ko,a=o+St-yt-2,l=h=>Math.max(1.5,Math.sqrt(h/s)*c);nn(t,e,o,a);let d=vt-
1;n.forEach((h,x)=>{if(h<1e-6)return;let y=l(h),M=T(x*vt+.5,d);v("rect",{class:"column",x:M,y:a-y,width:d,height:y},t)});let m=[],u=[...n.keys()].sort((h,x)=>n[x]-
n[h]).filter(h=>n[h]>=2);for(let h of u){let x=(h+.5)*vt;if(!$t(m,x-Le/2,x+Le/2)||x<10||x>A-10)continue;let M=a-l(n[h])-3;v("text",{class:"count",x:T(x),y:M},t,
H(Math.round(n[h])))}}function nn(t,e,o,n){let{from:s,to:i}=P(),c=Array.from({length:Xt},()=>[]),a=new Set(e),l=C.top.filter(d=>a.has(d)).slice(0,Fo);for(let d of Xt?
l:[]){let m=Math.max(0,Math.min(A,Y((s[d]+i[d])/2))),u=te(r.events[d]),h=Rt(u)+6,x=m+h>A?m-h:m,y=c.findIndex(Kt=>$t(Kt,x-3,x+h+3));if(y<0||x<0)continue;let M=v(
"a",{href:`#${r.events[d].id}`,tabindex:-1,class:"label"},t),Z=o+y*Pt+13;v("line",{x1:T(m),x2:T(m),y1:Z-9,y2:n},M);let Ot={x:T(x<m?m-4:m+4),y:Z,class:x<m?"last":
""};v("text",Ot,M,u)}}function sn(t,e){let{from:o,to:n}=P(),s=new Float64Array(e+1),i=c=>Math.max(0,Math.min(e-1,Math.floor(Y(c)/vt)));for(let c of t){let a=i(o[c]),
l=i(n[c]),d=1/(l-a+1);s[a]+=d,s[l+1]-=d}for(let c=1;c<e;c++)s[c]+=s[c-1];return s.subarray(0,e)}var{axis:E}=r,rn=.999,cn=.03,an=.002,ln=.001;function $(t,e,{isKept:o=!0}={}){if(!p)return;let n=Te((t+e)/2,r.numbers.stretches),s=Math.max(n,Math.min(1,e-t));E.
low=Math.max(0,Math.min(1-s,t)),E.high=E.low+s;let i=[B(E.low),B(E.high)].map(c=>s<ln?c.toFixed(5):Math.round(c));r.chosen.view=s>rn||!o?"":i.join("~"),O(),Dt()}
function _e(){let{from:t,to:e}=P(),[o,n]=[1,0];for(let c=0;c<r.total;c++)!r.shown[c]||Number.isNaN(t[c])||(o=Math.min(o,t[c]),n=Math.max(n,e[c]));if(r.shown.every(
Boolean)||o>n)return $(0,1);let i=Math.max(an,(n-o)*cn);$(o-i,n+i,{isKept:!1})}var ot=()=>$(0,1);function K(t,e=(E.low+E.high)/2){$(e-(e-E.low)*t,e+(E.high-e)*t)}
function bt(){let t=(E.high-E.low)/2,e=fn(t);$(Math.max(E.low,e-t/2),Math.min(E.high,e+t/2))}function k(t){let e=t*(E.high-E.low);$(E.low+e,E.high+e)}function fn(t){
let{from:e,to:o}=P(),n=(E.low+E.high)/2,s=[];for(let a=0;a<r.total;a++){let l=(e[a]+o[a])/2;if(!(!r.shown[a]||!(l>=E.low&&l<=E.high))){if(r.events[a].id===r.chosen.
at)return l;s.push(l)}}s.sort((a,l)=>a-l);let i=n,c=0;for(let a=0,l=0;l<s.length;l++){for(;s[l]-s[a]>t;)a++;let d=l-a+1,m=(s[a]+s[l])/2,u=d===c&&Math.abs(m-n)<Math.
abs(i-n);(d>c||u)&&([i,c]=[m,d])}return i}var dn=/(^|-)[?~%]|[?~%](?=-|$)/g,un=/^(-?\d{1,3})(X{1,3})$/,hn=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
Be=21,mn=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),pn=[1,4,7,10].map(t=>[t,3]),gn=[1,5,9].map(t=>[t,4]),xn=[1,7].map(t=>[t,6]),wn=[...mn,...pn,...gn,...xn];function N(t){
let e=t.trim(),o=/^[[{](.*)[\]}]$/.exec(e);if(o)return En(e,o[1]);let n=e.split("/");return n.length===1?ke(e):n.length===2?$e(n,s=>s===""||s===".."):null}function En(t,e){
let o=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!o?null:$e(e.split(/\.\.|,/),n=>n==="")}function $e(t,e){let o=t.map(i=>e(i)?[null,null]:ke(i));if(o.includes(
null)||o.every(i=>i[0]===null)||o.slice(1,-1).some(i=>i[0]===null))return null;let n=o[0][0],s=o.at(-1)[1];return n!==null&&s!==null&&n>=s?null:[n,s]}function ke(t){
let e=t.trim().replace(dn,"$1"),o=un.exec(e);if(o&&e.replace("-","").length===4)return Pe(o[1],o[2].length);let n=hn.exec(e);if(!n)return null;let[s,i,c,a,...l]=n.
slice(1);return s==="-0000"||i&&c?null:c?a?An(Number(s),Number(c),Number(a),l):vn(Number(s),Number(c)):Pe(s||i,0)}function vn(t,e){let[o,n]=e<Be?[e,1]:wn[e-Be]||
[];return o>=1&&o<=12?[ft(t,o),ft(t,o,n)]:null}function An(t,e,o,n){let s=Q(t,e,o);return e>=1&&e<=12&&o>=1&&s<ft(t,e,1)?n[0]?yn(s,n):[s,s+1]:null}function Pe(t,e){
let o=10**e,n=t*o,s=t[0]==="-"?n-o+1:n;return[Q(s),Q(s+o)]}function yn(t,e){let[o,n,s]=e.map(c=>Number(c||0));if(o>23||n>59||s>59)return null;let i=t+(o*3600+n*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}var Sn=500,Mn="700px",Ue=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:o}of t)e&&(Ue.unobserve(o),ne(o))},{rootMargin:Mn});function Fe(){Nt("comp\
lete",bn()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&g(".part").forEach(ne)})}var ee=t=>Ue.observe(t);function oe(){r.reasonsAreOpen=!r.reasonsAreOpen;
for(let t of g(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*bn(){for(let t of g(".part"))r.total>Sn?ee(
t):ne(t),yield}function ne(t){for(let e of g("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of g(".notes:not(:has(> .edit))",
t)){let o=S("button","edit",r.words.edit);o.type="button",o.dataset.do="edit",e.append(o)}if(r.reasonsAreOpen)for(let e of g("details",t))e.open=!0}var Cn=50,{numbers:kt}=r,se=kt.documents.map(t=>[t].flat()[0]),Tn={date:(t,e)=>r.starts[t]-r.starts[e]||t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||e-t,text:(t,e)=>se[t]-
se[e]||kt.offset[t]-kt.offset[e]||t-e};function Ct(){let t=0;r.parts=g(".part").map(e=>{let o=e.getElementsByClassName("event").length,n=r.order.slice(t,t+o);return t+=
o,{node:e,section:e.closest(".year"),events:n}})}function re(){let{headings:t,months:e}=r;r.events.forEach((o,n)=>{t[n]??=o.closest(".year").firstElementChild.textContent;
let s=o.closest(".month");s&&!o.previousElementSibling&&(e[n]??=f(":is(h3, h4)",s)?.textContent||""),e[n]??=s&&o.previousElementSibling?e[n-1]:""})}function nt(){
re(),r.order.sort(Tn[r.chosen.sort]);let t=f(".part table")?In(f(".part thead")):Ln(),e=f(".year > :first-child").tagName,o=r.chosen.sort==="text",n=[],s,i,c;for(let a of r.
order){let l=o?kt.names[se[a]]??"":r.headings[a];(!s||l!==c)&&(c=l,s=S("section","year"),s.append(S(e,"",c)),n.push(s),i=null),(!i||i.size===Cn)&&(i={node:S("di\
v","part"),size:0},s.append(i.node)),t(i,r.events[a],o?"":r.months[a]),i.size++,i.node.style.setProperty("--n",i.size)}for(let a of g(".year, .run, .fold"))a.remove();
w.classList.add("sorted"),f(".line").prepend(...n),Ct();for(let{node:a}of r.parts)ee(a)}function In(t){return(e,o)=>{if(!e.list){let n=S("table");e.list=S("tbod\
y","events"),n.append(t.cloneNode(!0),e.list),e.node.append(n)}e.list.append(o)}}function Ln(){let t=`h${Number(f(".year > :first-child").tagName[1])+1}`;return(e,o,n)=>{
if(e.month!==n){let s=S("div","month");n&&s.append(S(t,"",n)),e.list=S("ol","events"),e.month=n,s.append(e.list),e.node.append(s)}e.list.append(o)}}var On=200,Nn=32,D=({fits:t=!1}={})=>Nt("choose",Dn(t));function*Dn(t){let e=Rn(),o=new Uint8Array(r.total);r.parts.length||Ct();for(let n=0;n<r.total;n++)o[n]=
e(n)?1:0,n%Nn===0&&(yield);r.shown.set(o),t?_e():O(),Bn(),yield*Pn(),Dt(),$n()}function Rn(){let{chosen:t,numbers:e,starts:o,ends:n}=r,s=He(t.q).split(/\s+/).filter(
Boolean),i=N(t.from)?.[0]??-1/0,c=N(t.to)?.[1]??1/0,a=u=>!(o[u]>=c)&&!(n[u]<=i&&o[u]!==i),l=e.kinds.map(u=>u.every(h=>!t.not.has(h))),d=e.names.map((u,h)=>!t.not.
has(`document-${h}`)),m=e.tags.map((u,h)=>!t.not.has(`tag-${h}`));return u=>a(u)&&l[e.kind[u]]&&We(e.documents[u],d)&&We(e.tagged[u],m)&&s.every(h=>_n(u).includes(
h))}var We=(t,e)=>!e.includes(!1)||[t].flat().some(o=>e[o]??!0),He=t=>t.toLowerCase().normalize("NFD").replace(/\p{M}/gu,"");function _n(t){return r.searchTexts[t]??=
He(g(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}function Bn(){let t=r.shown.reduce((n,s)=>n+s,0),e=t<r.total;w.classList.
toggle("chosen",e);let o={n:H(t),total:H(r.total)};f(".found output").textContent=e?X(r.words.found,o):"",f(".found").classList.toggle("some",e||lt().includes("\
#?"))}function*Pn(){let t=new Map;for(let{node:e,section:o,events:n}of r.parts){let s=0;for(let i of n){s+=r.shown[i];let c=!r.shown[i];r.events[i].hidden!==c&&
(r.events[i].hidden=c)}e.hidden=!s,s&&e.style.setProperty("--n",s);for(let i of g(".month",e))i.hidden=!f(".event:not([hidden])",i);t.set(o,(t.get(o)||0)+s),o.hidden=
!t.get(o),yield}}function $n(){if(w.classList.toggle("searching",!!r.chosen.q.trim()),!globalThis.CSS?.highlights)return;CSS.highlights.delete("found");let t=r.
chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let o=0;t.length&&o<r.total&&e.length<On;o++)r.shown[o]&&e.push(...kn(r.events[o],t));e.length&&CSS.
highlights.set("found",new Highlight(...e))}function*kn(t,e){let o=document.createTreeWalker(t,NodeFilter.SHOW_TEXT);for(;o.nextNode();){let n=o.currentNode,s=n.
data.toLowerCase();if(!(n.parentNode.closest("noscript, .notes")||s.length!==n.data.length))for(let c of e)for(let a=s.indexOf(c);a>=0;a=s.indexOf(c,a+c.length)){
let l=new Range;l.setStart(n,a),l.setEnd(n,a+c.length),yield l}}}var ie=f(".overview"),st=ie?S("div","brush"):null,Un=3650,Fn=.03;function ce(t,e){let o=B(Math.min(t,e)),n=B(Math.max(t,e)),s=n-o>Un,i=c=>c.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(Et(o)):Et(o),r.chosen.to=s?i(Et(n)):Et(Math.ceil(n)-1),I("from").value=r.chosen.from,I("to").value=r.chosen.to,U(),D()}function U(){if(!st)
return;let t=N(r.chosen.from)?.[0],e=N(r.chosen.to)?.[1];ae(t==null?0:z(t),e==null?1:z(e)),st.hidden=t===void 0&&e===void 0}function ae(t,e){let[o,n]=[Math.min(
t,e),Math.max(t,e)].map(s=>Math.max(0,Math.min(st.parentNode.clientWidth,Y(s))));st.style.insetInlineStart=`${o}px`,st.style.inlineSize=`${n-o}px`,st.hidden=!1}
function ze(){ie&&(ie.append(st),Jt.push(U))}function Ye(t,e){ce(t,e);let o=Math.abs(e-t)*Fn;$(Math.min(t,e)-o,Math.max(t,e)+o)}var Wn=4,Hn=8,zn=16,Yn=300,Ut=J?-1:1,F=new Map,ut=!1,rt=null,Ke={ArrowLeft:()=>k(-.2*Ut),ArrowRight:()=>k(.2*Ut),ArrowUp:()=>K(.7),ArrowDown:()=>K(1/.7),"+":bt,
"=":bt,"-":()=>K(2),Home:ot,0:ot,Enter:le};function le(){ce(r.axis.low,r.axis.high)}function qe(){p&&(p.addEventListener("wheel",Kn,{passive:!1}),p.addEventListener(
"dragstart",t=>t.preventDefault()),p.addEventListener("pointerdown",qn),p.addEventListener("pointermove",Vn),p.addEventListener("pointerup",Gn),p.addEventListener(
"pointercancel",t=>{F.delete(t.pointerId),jn()}),p.addEventListener("click",Qn,!0),p.addEventListener("keydown",Zn))}function ht(t){let e=p.getBoundingClientRect(),
o=(t-e.left)/e.width,n=r.axis.low+(J?1-o:o)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,n))}function Kn(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.abs(
t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==p)return;t.preventDefault();let o=t.deltaMode?zn:1;if(e)k(Ut*(t.deltaX||t.deltaY)*o/p.clientWidth);else{let n=Math.
max(-1,Math.min(1,t.deltaY*o/Yn));K(Math.exp(n),ht(t.clientX))}}function qn(t){if(t.button!==0)return;F.set(t.pointerId,t.clientX),ut=!1;let e=r.axis.low===0&&r.
axis.high===1;rt=F.size===1&&(e||t.shiftKey)?ht(t.clientX):null,F.size>1&&U()}function Gn(t){F.delete(t.pointerId),rt!==null&&ut&&Ye(rt,ht(t.clientX)),rt=null}function jn(){
rt=null,U()}function Vn(t){if(!F.has(t.pointerId))return;let e=[...F.values()],o=F.get(t.pointerId)-t.clientX;!ut&&e.length===1&&Math.abs(o)<Wn||(ut||p.setPointerCapture(
t.pointerId),ut=!0,F.set(t.pointerId,t.clientX),rt!==null?ae(rt,ht(t.clientX)):e.length===1?k(Ut*o/p.clientWidth):e.length===2&&Xn(e,[...F.values()]))}function Xn([
t,e],[o,n]){let s=Math.abs(o-n);s>Hn&&K(Math.abs(t-e)/s,ht((o+n)/2))}function Qn(t){ut?(t.preventDefault(),t.stopPropagation()):t.target.matches(".column")?K(.25,
ht(t.clientX)):t.target.closest("a")||p.focus()}function Zn(t){t.ctrlKey||t.metaKey||t.altKey||!Ke[t.key]||(t.preventDefault(),t.stopPropagation(),Ke[t.key]())}var Jn=80,ts=.3;function Ge(){for(let t of g(".run"))de(t,!0);w.addEventListener("beforematch",({target:t})=>fe(t)),es()}function je(t){let e=t.parentElement.nextElementSibling;
de(e,!e.hidden)}function fe(t){for(let e=t.closest(".run");e;e=e.parentElement.closest(".run"))de(e,!1)}function de(t,e){e?t.setAttribute("hidden","until-found"):
t.removeAttribute("hidden"),f("button",t.previousElementSibling).ariaExpanded=!e}function es(){let t=f(".index");if(!t)return;let e=g("a",t),o=()=>{let n=innerHeight*
ts,s=c=>document.getElementById(c.hash.slice(1))?.getBoundingClientRect().top<n,i=e.findLast(s)||e[0];for(let c of e)c.ariaCurrent=c===i?"true":null};addEventListener(
"scroll",at(Jn,o),{passive:!0}),t.addEventListener("click",({target:n})=>{n.matches("a")&&t.matches(":popover-open")&&t.hidePopover()}),o()}var os="(min-width: 76rem)";function W(t,{focus:e=!0,scroll:o=!0}={}){if(t){if(r.chosen.at=t.id,fe(t),Ft(t,"at"),o){let n=()=>t.scrollIntoView({block:"center"});
n(),requestAnimationFrame(n)}e&&f(".title a",t).focus({preventScroll:!0}),rs(Xe(t)[0]),xt(),O()}}function ue(t){let e=he();W(r.events[e[me(e,t)]])}function he(){
return r.parts.length||Ct(),r.order.filter(t=>r.shown[t])}function me(t,e){let o=t.findIndex(s=>r.events[s].id===r.chosen.at),n=o<0?t.indexOf(is()):o+e;return Math.
max(0,Math.min(t.length-1,n))}function Ve(){let t=({target:e})=>{if(!f(".texts"))return;let o=e.closest?.(".passage"),n=o?document.getElementById(ns(o)):e.closest?.(
".event");Ft(n,"on")};w.addEventListener("mouseover",t),w.addEventListener("focusin",t)}function Ft(t,e){for(let o of g(`.${e}`))o.classList.remove(e);if(t)for(let o of[
t,...Xe(t)])o.classList.add(e)}var ns=t=>t.getAttribute("href").slice(1);function Xe(t){return r.passagesById||=ss(),r.passagesById.get(t.id)||[]}function ss(){
let t=new Map;for(let e of g(".passage"))for(let o of[e.hash.slice(1),...(e.dataset.also||"").split(" ")])t.has(o)||t.set(o,[]),t.get(o).push(e);return t}function rs(t){
if(!t||!matchMedia(os).matches)return;let e=f(".texts"),o=t.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTop+=o-e.clientHeight/3}function is(){
return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var mt=f("dialog.edit"),q=t=>f(`[name="${t}"]`,mt),{words:Tt,corrections:G,originals:it}=r;function Qe(t){t.ariaPressed=w.classList.toggle("correcting")}function pe(t){
if(!t?.matches(".event"))return;r.edited=t;let{title:e,when:o}=oo(t),n=_(t);if(!it.has(t)){let i={title:e.textContent,when:o.textContent,start:r.starts[n],end:r.
ends[n]};it.set(t,i)}let s=G.get(t)||{};q("title").value=e.textContent,q("when").value=s.when||"",q("when").placeholder=it.get(t).when,q("when").setCustomValidity(
""),q("hide").checked=!!s.hide,mt.returnValue="",mt.showModal()}function Ze(){mt.close(""),ge(r.edited,{})}function Je(){for(let t of[...G.keys()])ge(t,{})}function to(){
let t=Array.from(G,([n,s])=>({event:n.dataset.id||n.id,...s,title_was:it.get(n).title,text_was:f(".text",n).textContent})),e=`${JSON.stringify({corrections:t},null,
2)}
`,o=S("a");o.href=URL.createObjectURL(new Blob([e],{type:"application/json"})),o.download="corrections.json",o.click(),URL.revokeObjectURL(o.href),f(".correctio\
ns output").textContent=Tt.apply}function eo(){q("when").addEventListener("input",({target:t})=>{let e=t.value.trim()&&!N(t.value);t.setCustomValidity(e?Tt.bad_date:
"")}),mt.addEventListener("close",()=>{mt.returnValue==="save"&&ge(r.edited,cs()),W(r.edited,{scroll:!1})}),addEventListener("beforeunload",t=>{G.size&&t.preventDefault()})}
var oo=t=>({title:f(".title a",t),when:f(".when",t).firstElementChild});function cs(){let t={},e=q("title").value.trim().replace(/\s+/g," "),o=q("when").value.trim();
return e&&e!==it.get(r.edited).title&&(t.title=e),o&&(t.when=o),q("hide").checked&&(t.hide=!0),t}function ge(t,e){let o=Object.keys(e).length>0;o?G.set(t,e):G.delete(
t),as(t,e,o),ls(t,e.when&&N(e.when)),f(".corrections").hidden=!G.size;let n=G.size?X(Tt.corrections,{n:G.size}):"";f(".corrections output").textContent=n,D()}function as(t,e,o){
let{title:n,when:s}=oo(t),i=it.get(t);n.textContent=e.title??i.title,s.textContent=e.when||i.when,r.searchTexts[_(t)]=void 0,t.classList.toggle("left-out",!!e.hide),
t.classList.toggle("corrected",o);for(let a of g(".notes .correction",t))a.remove();if(!o)return;let c=S("i","correction",e.hide?Tt.hidden:Tt.corrected);f(".not\
es",t).prepend(c," ")}function ls(t,e){let o=_(t),n=it.get(t),s=e?e[0]??e[1]:n.start,i=e?e[1]??e[0]:n.end;Object.is(s,r.starts[o])&&Object.is(i,r.ends[o])||(re(),
n.heading??=r.headings[o],n.month??=r.months[o],r.starts[o]=s,r.ends[o]=i,r.axis.places=null,r.headings[o]=e?tt(L(s)[0],r.numbers):n.heading,r.months[o]=e?"":n.
month,nt())}var fs=40,xe=J?-1:1,ds={ArrowRight:xe,ArrowLeft:-xe,ArrowDown:1,ArrowUp:-1,PageDown:1,PageUp:-1," ":1,j:1,k:-1,Home:-1/0,End:1/0},R=f(".present"),It=f(".slide"),
Wt=f(".stage"),Ht=null;function no(){R.addEventListener("keydown",ps,!0),R.addEventListener("click",gs),R.addEventListener("pointerdown",({x:t,y:e,pointerType:o})=>{
Ht=o==="mouse"?null:{x:t,y:e}}),R.addEventListener("pointerup",xs),R.addEventListener("close",ms),document.addEventListener("fullscreenchange",()=>{document.fullscreenElement||
R.close()})}function Lt(t=!R.open){if(!t||!ro().length)return R.close();r.chosen.present||="1",R.open||(f('[data-do="minor"]').hidden=!f(".run[hidden]"),p&&Wt.after(
p),R.showModal(),f('[data-do="next"]').focus(),navigator.userActivation?.isActive&&It.requestFullscreen?.().catch(()=>{})),j(0)}function j(t){let e=ro(),o=me(e,
t),n=r.events[e[o]];r.chosen.at=n.id,Ft(n,"at"),us(n);let s={n:H(o+1),total:H(e.length)};f("output",It).textContent=X(r.words.position,s),f('[data-do="minor"]').
ariaPressed=r.chosen.present==="all",hs(_(n)),xt()}function so(){r.chosen.present=r.chosen.present==="all"?"1":"all",j(0)}function ro(){let e=r.chosen.present===
"all"||w.matches(".chosen")?".left-out":".left-out, .run[hidden] *";return he().filter(o=>r.events[o].id===r.chosen.at||!r.events[o].matches(e))}function us(t){
let e=t.cloneNode(!0);for(let o of g("noscript, details, button, .also",e))o.remove();for(let o of g("a[href^='#']",e))o.replaceWith(...o.childNodes);Wt.className=
`stage ${t.className}`,Wt.classList.remove("event","at","on"),Wt.replaceChildren(...e.childNodes),It.scrollTop=0}function hs(t){let{from:e,to:o}=P(),{low:n,high:s}=r.
axis,i=(e[t]+o[t])/2;(i<n||i>s)&&k((i-(n+s)/2)/(s-n)),O()}async function ms(){p&&f(".overview").prepend(p),r.chosen.present="",document.fullscreenElement&&await document.
exitFullscreen(),W(V())}function ps(t){let e=t.key===" "&&t.target.matches("button"),o=/Up|Down/.test(t.key)&&It.scrollHeight>It.clientHeight;if(t.ctrlKey||t.metaKey||
t.altKey||e||o)return;let n=t.key===" "&&t.shiftKey?-1:ds[t.key];if(t.key==="p")R.close();else if(n)j(n);else return;t.preventDefault(),t.stopPropagation()}function gs(t){
let e=t.target.closest(".view a");e?(t.preventDefault(),t.stopPropagation(),r.chosen.at=e.getAttribute("href").slice(1),j(0)):!t.target.closest("a, button, .vie\
w")&&getSelection().isCollapsed&&j(1)}function xs({x:t,y:e,target:o}){if(!Ht||o.closest(".view"))return;let[n,s]=[t-Ht.x,e-Ht.y];Math.abs(n)>Math.max(fs,Math.abs(
s))&&j(n*xe<0?1:-1)}var ws=1500,zt=f(".filters"),Yt={filter:ao,more:Es,unfold:je,expand:oe,copy:uo,clear:fo,help:lo,present:()=>Lt(),previous:()=>j(-1),next:()=>j(1),minor:so,in:bt,
out:()=>K(2),earlier:()=>k(-.5),later:()=>k(.5),whole:ot,only:le,correct:Qe,edit:t=>pe(t.closest(".event")),revert:Ze,download:to,discard:Je},io={j:()=>ue(1),k:()=>ue(
-1),"/":()=>I("q").focus(),f:ao,e:oe,c:()=>uo(f('[data-do="copy"]')),p:()=>Lt(),x:()=>pe(V()),"?":lo,"+":Yt.in,"=":Yt.in,"-":Yt.out,0:ot};function co(){w.addEventListener(
"click",vs),w.addEventListener("click",As),f(".tools").addEventListener("input",ys),I("sort").addEventListener("change",Ms),document.addEventListener("keydown",
bs)}function we(t){zt.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function ao(){we(zt.hidden),zt.hidden||f("input",zt).focus()}function Es(t){let e=f(".mor\
e");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}function lo(){f(".help").showModal()}function fo(){Object.assign(r.chosen,{q:"",from:"",to:"",not:new Set,view:""});
for(let t of["q","from","to"])I(t).value="";for(let t of pt)t.checked=!0;r.chosen.sort!=="date"&&(r.chosen.sort="date",I("sort").value="date",nt()),U(),ot(),D()}
async function uo(t){let e=t.textContent;try{await navigator.clipboard.writeText(lt())}catch{prompt(e,lt());return}t.textContent=r.words.copied,setTimeout(()=>{
t.textContent=e},ws)}function vs(t){let e=t.target.closest("a[href^='#']");if(!e||t.ctrlKey||t.metaKey||t.shiftKey)return;let o=document.getElementById(decodeURIComponent(
e.getAttribute("href").slice(1))),n=o?.closest(".event"),s=o?.closest(".passage");n?(t.preventDefault(),r.shown[_(n)]||fo(),W(n,{scroll:!n.contains(e)})):s&&(t.
preventDefault(),W(e.closest(".event"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"center"}),s.focus({preventScroll:!0}))}function As({target:t}){let e=t.closest(
"[data-do]");e&&Yt[e.dataset.do]?.(e)}function ys({target:t}){let{name:e,value:o,checked:n}=t;if(e==="q")r.chosen.q=o;else if(e==="only")r.chosen.not[n?"delete":
"add"](o);else{if(e!=="from"&&e!=="to")return;if(!Ss(t))return}D({fits:!0})}function Ss(t){let e=!!t.value.trim()&&!N(t.value);return t.setCustomValidity(e?r.words.
bad_date:""),t.ariaInvalid=e,e?!1:(r.chosen[t.name]=t.value.trim(),U(),!0)}function Ms({target:t}){r.chosen.sort=t.value,nt(),D()}function bs(t){t.key==="Escape"&&
t.target.name==="q"&&r.chosen.q&&(r.chosen.q="",I("q").value="",D({fits:!0}));let e=t.target.closest("input, textarea, select, dialog"),o=f('[name="keys"]').checked;
e||t.ctrlKey||t.metaKey||t.altKey||!o||!io[t.key]||(t.preventDefault(),io[t.key]())}Ge();Fe();De();qe();ze();co();eo();no();Ve();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||ho()});
ho();function ho(){Ae();let{q:t,from:e,to:o,not:n,sort:s,view:i}=r.chosen;we(!!(e||o||n.size)),U(),i&&Cs(...i.split("~").map(Number)),s!=="date"&&nt(),(t||e||o||
n.size)&&D({fits:!i});let c=V();c?.matches(".event")&&W(c,{focus:!1,scroll:location.hash[1]==="?"}),Lt(!!r.chosen.present),O()}function Cs(t,e){t<e&&$(z(t),z(e))}})();
