/* Made from templates/script (d157b367ec36ca87) by tools/bundle.py. */
"use strict";(()=>{var v=document.querySelector(".timeline"),tt=document.documentElement.dir==="rtl",f=(t,e=v)=>e.querySelector(t),p=(t,e=v)=>Array.from(e.querySelectorAll(t)),I=t=>f(
`.tools [name="${t}"]`),et=p('.tools [name="only"]'),X=p(".chips button");function w(t,e,n){let o=document.createElement(t);return e&&(o.className=e),n!==void 0&&
(o.textContent=n),o}function y(t,e,n,o){let s=document.createElementNS("http://www.w3.org/2000/svg",t);for(let i in e)s.setAttribute(i,e[i]);return o!==void 0&&
(s.textContent=o),n.append(s),s}var ft=JSON.parse(document.getElementById("numbers").textContent),wt=p(".event"),r={numbers:ft,words:ft.words,events:wt,total:wt.length,starts:ft.start.map((t,e)=>t??
ft.end[e]??NaN),ends:ft.end.map((t,e)=>t??ft.start[e]??NaN),chosen:{q:"",from:"",to:"",not:new Set,sort:"date",view:"",present:"",at:""},shown:new Uint8Array(wt.
length).fill(1),order:wt.map((t,e)=>e),parts:[],headings:[],months:[],reasonsAreOpen:!1,axis:{low:0,high:1,places:null},entries:[],states:new Map,gone:new Set,searchTexts:new Array(
wt.length),numberByEvent:null,numberById:null,passagesById:null};function B(t){return r.numberByEvent||=new Map(r.events.map((e,n)=>[e,n])),r.numberByEvent.get(
t)}var j=()=>document.getElementById(r.chosen.at)?.closest(".event"),D=t=>String(t).replace(/\B(?=(\d{3})+$)/g,r.numbers.separator),k=(t,e)=>t.replace(/\{(\w+)\}/g,
(n,o)=>e[o]);var Ae={};function $t(t,e){Ae[t]=e;let n=()=>{if(Ae[t]!==e)return;let o=performance.now()+4;for(;performance.now()<o;)if(e.next().done)return;requestAnimationFrame(
n)};n()}function dt(t,e){let n;return(...o)=>{clearTimeout(n),n=setTimeout(e,t,...o)}}var Sn=150,Se=["q","from","to","view","present"];function Me(){let{chosen:t}=r,e=location.hash.slice(1),n=e[0]==="?",o=new URLSearchParams(n?e.slice(1):"");for(let a of Se)
t[a]=o.get(a)||"";let s=Array.from(I("sort").options,a=>a.value);t.sort=s.includes(o.get("sort"))?o.get("sort"):"date";let i=[...et,...X].map(a=>a.value);t.not=
new Set((o.get("not")||"").split(",").filter(a=>i.includes(a))),t.at=n?o.get("at")||"":e;for(let a of["q","from","to","sort"])I(a).value=t[a];for(let a of et)a.
checked=!t.not.has(a.value);Ft()}function Ft(){let{not:t}=r.chosen,e=X.some(n=>t.has(n.value));for(let n of X)n.disabled=!1,n.ariaPressed=e&&!t.has(n.value)}function ut(){
let{chosen:t}=r,e=Se.filter(s=>t[s]).map(s=>[s,t[s]]);t.not.size&&e.push(["not",[...t.not].join(",")]),t.sort!=="date"&&e.push(["sort",t.sort]),e.length&&t.at&&
e.push(["at",t.at]);let n=e.map(([s,i])=>`${s}=${Mn(i)}`),o=n.length?`#?${n.join("&")}`:t.at&&`#${t.at}`;return location.href.split("#")[0]+o}function vt(){try{
history.replaceState(null,"",ut())}catch{}}var Ut=dt(Sn,vt),Mn=t=>encodeURIComponent(t).replace(/%(2C|2F)/g,decodeURIComponent);function Q(t,e=1,n=1){let o=e<3,s=o?t-1:t,i=o?e+12:e,a=Math.floor(s/4)-Math.floor(s/100)+Math.floor(s/400);return s*365+a+Math.floor((153*i-457)/5)+n-306}function R(t){
let e=Math.floor(t)+305,n=Math.floor(e/146097),o=e-n*146097,s=Math.floor(o/1460)-Math.floor(o/36524)+Math.floor(o/146096),i=Math.floor((o-s)/365),a=o-(365*i+Math.
floor(i/4)-Math.floor(i/100)),l=Math.floor((5*a+2)/153),c=l>9;return[i+n*400+(c?1:0),l+(c?-9:3),a-Math.floor((153*l+2)/5)+1]}function mt(t,e,n=0){let o=t*12+e-1+
n,s=Math.floor(o/12);return Q(s,o-s*12+1)}var be=[...[9,8,7,6,5,4,3,2,1,0].flatMap(t=>[5,2,1].map(e=>[e*10**t,"year",365.2425])),...[6,3,1].map(t=>[t,"month",30.44]),...[14,7,2,1].map(t=>[t,"day",1]),...[
360,180,60,30,10,5,1].map(t=>[t,"minute",1/1440]),...[15,5,1].map(t=>[t,"second",1/86400])],Zt=99,bn=999,In=1e-9,Tn=3650,On=90,Ln=3,Nn=.01,Cn=1e4,Dn=1e6,Rn=" ",
Et=t=>String(t).padStart(2,"0");function nt(t,e){if(t>0&&t<100)return e.early.replace("{}",t);let n=t>0?t:1-t-(t<=-Dn&&t%10===0),o=n<Cn?String(n):String(n).replace(
/\B(?=(\d{3})+$)/g,Rn);return t>0?o:e.before.replace("{}",o)}function yt(t,e,n){let[o,s,i]=R(t);if(e>Tn)return nt(o,n);let a=`${n.months[s-1]} ${nt(o,n)}`;if(e>
On)return a;let l=`${i} ${a}`;return e>Ln?l:`${l} ${Ie((t-Math.floor(t))*86400,e<Nn)}`}function At(t){let[e,n,o]=R(t);if(Math.abs(e)>9999)return`Y${e}`;let s=String(
Math.abs(e)).padStart(4,"0");return`${e<0?"-":""}${s}-${Et(n)}-${Et(o)}`}function Jt(t,e,n,o){let[s,i,a]=be.findLast(c=>c[0]*c[2]>=n)||be[0],l;return i==="year"?
l=Pn(t,e,s,o):i==="month"?l=_n(t,e,s,o):i==="day"?l=Bn(t,e,s,o):l=kn(t,e,s*a,i==="second",o),l.filter(([c])=>c>=t&&c<=e)}function Ie(t,e){let n=`${Et(Math.floor(
t/3600))}:${Et(Math.floor(t/60)%60)}`;return e?`${n}:${Et(Math.floor(t%60))}`:n}function Pn(t,e,n,o){let s=[],i=Math.floor(R(t)[0]/n)*n;for(let a=0;a<Zt;a++){let l=i+
a*n,c=n>1&&l<=0?l+1:l,d=Q(c);if(d>e)break;s.push([d,nt(c,o)])}return s}function _n(t,e,n,o){let s=[],[i,a]=R(t),l=Math.floor((i*12+a-1)/n)*n;for(let c=0;c<Zt;c++){
let d=mt(0,1,l+c*n);if(d>e)break;let[h,m]=R(d),u=nt(h,o);s.push([d,m===1?u:`${o.months[m-1]} ${u}`])}return s}function Bn(t,e,n,o){let s=[],[i,a]=R(t),l=Q(i,a);
for(let c=l;c<=e&&c<l+bn;c++){let[d,h,m]=R(c),u=n>2&&m>28;if((m-1)%n||u)continue;let x=o.months[h-1];s.push([c,m===1?`${x} ${nt(d,o)}`:`${m} ${x}`])}return s}function kn(t,e,n,o,s){
let i=[],a=Math.floor(t);for(let l=Math.floor((t-a)/n);i.length<Zt;l++){let c=a+l*n;if(c>e)break;let d=Math.floor(c+In),h=Math.round((c-d)*86400),[,m,u]=R(d);i.
push([c,h?Ie(h,o):`${u} ${s.months[m-1]}`])}return i}var $n=.75,Te=document.createElement("canvas").getContext("2d"),te=new Map;function Wt(t){let e=te.get(t);return e===void 0&&(te.size||Fn(),e=Te.measureText(t).
width+1,te.set(t,e)),e}function Fn(){let t=$n*Number.parseFloat(getComputedStyle(document.documentElement).fontSize);Te.font=`700 ${t}px ${getComputedStyle(v).getPropertyValue(
"--sans")}`}function Oe(t,e){let n=e.find(l=>t<=l[1])||e.at(-1);if(!n)return 0;let[o,s,i,a]=n;return i+Math.max(0,Math.min(1,(t-o)/(s-o)))*(a-i)}function Le(t,e){let[n,o,s,
i]=e.find(a=>t<=a[3])||e.at(-1);return n+(Math.max(s,Math.min(i,t))-s)/(i-s)*(o-n)}function Ne(t,e){let[n,o,s,i]=e.find(a=>t<=a[3])||e.at(-1);return(i-s)/(o-n)/
1440}var g=f(".view"),{numbers:T,axis:M}=r,{stretches:Mt}=T,Un=6,Wn=65,bt=[{names:T.names,ofEvent:T.documents},{names:T.tags,ofEvent:T.tagged}].find(({names:t})=>t.length>
1&&t.length<=Un)||{names:[]},Ot=bt.names.length||1,Pe=bt.names===T.names,Yt=19,oe=[6,3,2][Ot-1]||1,It=Ot>1?15:0,Tt=It+Yt*oe+9,ot=Ot*Tt,Hn=26,Yn=76,qn=64,Kn=14,Ce=46,
Ht=9,_e=16,St=6,ee=oe>4?3:0,zn=12,De=54,Gn=90,Vn=60,Re=36,Xn=120,A=0,ne=!1,se=[],K=t=>Oe(t,Mt),$=t=>Le(t,Mt);function P(){!g||ne||(ne=!0,requestAnimationFrame(jn))}
function Be(){if(!g)return;g.setAttribute("height",ot+Hn),new ResizeObserver(()=>{g.clientWidth!==A&&P()}).observe(g)}function F(){return M.places||={from:Float64Array.
from(r.starts,t=>K(t)),to:Float64Array.from(r.ends,t=>K(t))},M.places}var z=t=>(t-M.low)*A/(M.high-M.low),L=(t,e=0)=>tt?A-t-e:t;function jn(){if(ne=!1,A=g.clientWidth,
!A||!Mt.length)return;let t=document.createDocumentFragment();eo(y("g",{class:"ticks"},t)),y("line",{class:"axis",x1:0,x2:A,y1:ot,y2:ot},t),Qn(t);let e=Jn(),n=e.
length>Gn?fo:io;to(e).forEach((o,s)=>{let i=y("g",Pe?{class:`source s${s+1}`}:{},t),a=s*Tt;Ot>1&&so(i,s,a),n(i,o,a+It)}),g.replaceChildren(t);for(let o of se)o();
Zn(e.length)}function Qn(t){let e=B(j()),{from:n,to:o}=F(),s=L(z((n[e]+o[e])/2));s>=0&&s<=A&&y("path",{class:"here",d:`M${s} ${ot}V7l-5-7h10l-5 7`},t)}var Zn=dt(
Xn,t=>{let e=$(M.low),n=$(M.high),[o,s]=[e,n].map(a=>yt(a,n-e,T)),i=f(".shown");i.textContent=k(r.words.shown,{from:o,to:s,n:D(t)}),i.hidden=M.low<=0&&M.high>=1});
function Jn(){let{from:t,to:e}=F(),n=[];for(let o=0;o<r.total;o++)r.shown[o]&&e[o]>=M.low&&t[o]<=M.high&&n.push(o);return n}function to(t){if(Ot===1)return[t];let e=bt.
names.map(()=>[]);for(let n of t)for(let o of[bt.ofEvent[n]].flat())e[o]?.push(n);return e}function eo(t){let e=(M.high-M.low)/A,n=[];Mt.forEach(([s,i,a,l],c)=>{
let d=Mt[c+1];if(d&&d[2]>l&&oo(t,(l+d[2])/2),l<M.low||a>M.high)return;let h=$(Math.max(a,M.low)),m=$(Math.min(l,M.high)),u=(h+m)/2,x=Yn*e*(i-s)/(l-a),S=Jt(h,m,x,
T);for(let b=x;!S.length&&b>x/qn;b/=2)S.push(...Jt(h,m,b,T).slice(0,1));S.length||S.push([u,yt(u,m-h,T)]),n.push(...S.map(([b,J])=>({share:K(b),label:J,few:S.length})))});
let o=[];for(let{share:s,label:i}of n.toSorted((a,l)=>a.few-l.few))no(t,s,i,o)}function no(t,e,n,o){let s=z(e),i=Wt(n)/2,a=Math.max(i,Math.min(A-i,s));y("line",
{x1:L(s),x2:L(s),y1:0,y2:ot+5},t),qt(o,a-i-4,a+i+4)&&y("text",{x:L(a),y:ot+19},t,n)}function qt(t,e,n){return t.some(([o,s])=>e<s&&o<n)?!1:(t.push([e,n]),!0)}function oo(t,e){
let n=L(z(e)),o=ot+7;y("path",{class:"break",d:`M${n-7} ${o}l6 -14M${n+1} ${o}l6 -14`},t)}function so(t,e,n){y("line",{class:"lane",x1:0,x2:A,y1:n,y2:n},t);let o=Pe?
`${String.fromCharCode(Wn+e)} · `:"";y("text",{class:"name",x:L(2),y:n+12},t,o+bt.names[e])}function ro(t){let e=T.top.filter(o=>t.includes(o)),n=new Set(e);return[
...e,...t.filter(o=>!n.has(o))]}function io(t,e,n){let o=Array.from({length:oe},()=>[]);for(let s of ro(e)){let i=ao(s),a=o.findIndex(l=>qt(l,i.left-3,i.right+3));
lo(t,r.events[s],{...i,row:a},n)}}function ao(t){let[e,n]=co(t),o=Wt(re(r.events[t]))+Kn;if(n-e>_e){let i=Math.max(0,Math.min(e,A-o)),a=o<A?"above":"none";return{
start:e,end:n,title:a,left:i,right:Math.max(n,i+o)}}if(n+o>A&&e>o)return{start:e,end:n,title:"before",left:e-o,right:n};let s=Math.max(0,e);return s+o>A?{start:e,
end:n,title:"none",left:s,right:n}:{start:e,end:n,title:"after",left:s,right:Math.max(n,s+o)}}function co(t){let{from:e,to:n}=F(),o=z(e[t]),s=z(n[t]);T.start[t]===
null&&(o=s-Ce),T.end[t]===null&&(s=o+Ce);let i=(o+s)/2;return s-o<Ht?[i-Ht/2,i+Ht/2]:[o,s]}function lo(t,e,{start:n,end:o,title:s,left:i,row:a},l){let c=o-n>_e,
d=a>=0,h=ke(e),m=e.className.replace("event",""),u=c?m.replace("point","coarse"):m,x=y("a",{href:`#${e.id}`,tabindex:-1,class:u},t);y("title",{},x,`${f(".when",
e).firstElementChild.textContent}: ${h}`);let S=d?l+a*Yt+(c?13:4):l+Tt-It-8,b=c||!d?5:Ht,J=Math.max(n,-60),kt=Math.min(o,A+60)-J;if(y("rect",{x:L(J,kt),y:S,width:kt,
height:b,rx:b/2},x),!d||s==="none"||o<0)return;let Qt={above:i,before:n-5,after:o+5}[s],yn=re(e),An={x:L(Qt),y:c?S-3:S+9,class:s==="before"?"last":""};y("text",
An,x,yn)}var ke=t=>f(".title",t).textContent;function re(t){let e=ke(t);return e.length>Re?`${e.slice(0,Re-1).trimEnd()}…`:e}function fo(t,e,n){let o=mo(e,Math.
ceil(A/St)),s=Math.max(4,...o),i=ee*Yt,a=Tt-It-8-i-zn,l=n+Tt-It-2,c=u=>Math.max(1.5,Math.sqrt(u/s)*a);uo(t,e,n,l);let d=St-1;o.forEach((u,x)=>{if(u<1e-6)return;
let S=c(u),b=L(x*St+.5,d);y("rect",{class:"column",x:b,y:l-S,width:d,height:S},t)});let h=[],m=[...o.keys()].sort((u,x)=>o[x]-o[u]).filter(u=>o[u]>=2);for(let u of m){
let x=(u+.5)*St;if(!qt(h,x-De/2,x+De/2)||x<10||x>A-10)continue;let b=l-c(o[u])-3;y("text",{class:"count",x:L(x),y:b},t,D(Math.round(o[u])))}}function uo(t,e,n,o){
let{from:s,to:i}=F(),a=Array.from({length:ee},()=>[]),l=new Set(e),c=T.top.filter(d=>l.has(d)).slice(0,Vn);for(let d of ee?c:[]){let h=Math.max(0,Math.min(A,z((s[d]+
i[d])/2))),m=re(r.events[d]),u=Wt(m)+6,x=h+u>A?h-u:h,S=a.findIndex(Qt=>qt(Qt,x-3,x+u+3));if(S<0||x<0)continue;let b=y("a",{href:`#${r.events[d].id}`,tabindex:-1,
class:"label"},t),J=n+S*Yt+13;y("line",{x1:L(h),x2:L(h),y1:J-9,y2:o},b);let kt={x:L(x<h?h-4:h+4),y:J,class:x<h?"last":""};y("text",kt,b,m)}}function mo(t,e){let{
from:n,to:o}=F(),s=new Float64Array(e+1),i=a=>Math.max(0,Math.min(e-1,Math.floor(z(a)/St)));for(let a of t){let l=i(n[a]),c=i(o[a]),d=1/(c-l+1);s[l]+=d,s[c+1]-=
d}for(let a=1;a<e;a++)s[a]+=s[a-1];return s.subarray(0,e)}var{axis:E}=r,ho=.999,po=.03,go=.002,xo=.001;function U(t,e,{isKept:n=!0}={}){if(!g)return;let o=Ne((t+e)/2,r.numbers.stretches),s=Math.max(o,Math.min(1,e-t));E.
low=Math.max(0,Math.min(1-s,t)),E.high=E.low+s;let i=[$(E.low),$(E.high)].map(a=>s<xo?a.toFixed(5):Math.round(a));r.chosen.view=s>ho||!n?"":i.join("~"),P(),Ut()}
function $e(){let{from:t,to:e}=F(),[n,o]=[1,0];for(let a=0;a<r.total;a++)!r.shown[a]||Number.isNaN(t[a])||(n=Math.min(n,t[a]),o=Math.max(o,e[a]));if(r.shown.every(
(a,l)=>a||r.gone.has(l))||n>o)return U(0,1);let i=Math.max(go,(o-n)*po);U(n-i,o+i,{isKept:!1})}var st=()=>U(0,1);function G(t,e=(E.low+E.high)/2){U(e-(e-E.low)*
t,e+(E.high-e)*t)}function Lt(){let t=(E.high-E.low)/2,e=wo(t);U(Math.max(E.low,e-t/2),Math.min(E.high,e+t/2))}function W(t){let e=t*(E.high-E.low);U(E.low+e,E.
high+e)}function wo(t){let{from:e,to:n}=F(),o=(E.low+E.high)/2,s=[];for(let l=0;l<r.total;l++){let c=(e[l]+n[l])/2;if(!(!r.shown[l]||!(c>=E.low&&c<=E.high))){if(r.
events[l].id===r.chosen.at)return c;s.push(c)}}s.sort((l,c)=>l-c);let i=o,a=0;for(let l=0,c=0;c<s.length;c++){for(;s[c]-s[l]>t;)l++;let d=c-l+1,h=(s[l]+s[c])/2,
m=d===a&&Math.abs(h-o)<Math.abs(i-o);(d>a||m)&&([i,a]=[h,d])}return i}var vo=/(^|-)[?~%]|[?~%](?=-|$)/g,Eo=/^(-?\d{1,3})(X{1,3})$/,yo=/^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
Fe=21,Ao=[3,6,9,12,3,6,9,12,9,12,3,6].map(t=>[t,3]),So=[1,4,7,10].map(t=>[t,3]),Mo=[1,5,9].map(t=>[t,4]),bo=[1,7].map(t=>[t,6]),Io=[...Ao,...So,...Mo,...bo];function H(t){
let e=t.trim(),n=/^[[{](.*)[\]}]$/.exec(e);if(n)return To(e,n[1]);let o=e.split("/");return o.length===1?He(e):o.length===2?We(o,s=>s===""||s===".."):null}function To(t,e){
let n=t[0]==="["==(t.at(-1)==="]");return!e||e===".."||!n?null:We(e.split(/\.\.|,/),o=>o==="")}function We(t,e){let n=t.map(i=>e(i)?[null,null]:He(i));if(n.includes(
null)||n.every(i=>i[0]===null)||n.slice(1,-1).some(i=>i[0]===null))return null;let o=n[0][0],s=n.at(-1)[1];return o!==null&&s!==null&&o>=s?null:[o,s]}function He(t){
let e=t.trim().replace(vo,"$1"),n=Eo.exec(e);if(n&&e.replace("-","").length===4)return Ue(n[1],n[2].length);let o=yo.exec(e);if(!o)return null;let[s,i,a,l,...c]=o.
slice(1);return s==="-0000"||i&&a?null:a?l?Lo(Number(s),Number(a),Number(l),c):Oo(Number(s),Number(a)):Ue(s||i,0)}function Oo(t,e){let[n,o]=e<Fe?[e,1]:Io[e-Fe]||
[];return n>=1&&n<=12?[mt(t,n),mt(t,n,o)]:null}function Lo(t,e,n,o){let s=Q(t,e,n);return e>=1&&e<=12&&n>=1&&s<mt(t,e,1)?o[0]?No(s,o):[s,s+1]:null}function Ue(t,e){
let n=10**e,o=t*n,s=t[0]==="-"?o-n+1:o;return[Q(s),Q(s+n)]}function No(t,e){let[n,o,s]=e.map(a=>Number(a||0));if(n>23||o>59||s>59)return null;let i=t+(n*3600+o*
60+s)/86400;return[i,i+(e[2]?1:60)/86400]}function Ye(){ie(),v.addEventListener("beforematch",({target:t})=>Nt(t))}function ie(){for(let t of p(".run"))ae(t,!0)}function qe(t){let e=t.parentElement.nextElementSibling;
ae(e,!e.hidden)}function Nt(t){for(let e=t.closest(".run");e;e=e.parentElement.closest(".run"))ae(e,!1)}function ae(t,e){e?t.setAttribute("hidden","until-found"):
t.removeAttribute("hidden"),f("button",t.previousElementSibling).ariaExpanded=!e}var Co=500,Do="700px",Ro=!!f("dialog.edit"),Ke=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:n}of t)e&&(Ke.unobserve(n),Ct(n))},{rootMargin:Do});
function ze(){$t("complete",Po()),addEventListener("beforeprint",()=>{r.reasonsAreOpen&&p(".part").forEach(Ct)})}var ce=t=>Ke.observe(t);function le(){r.reasonsAreOpen=
!r.reasonsAreOpen;for(let t of p(".event details"))t.open=r.reasonsAreOpen;f('[data-do="expand"]').ariaPressed=r.reasonsAreOpen}function*Po(){for(let t of p(".p\
art"))r.total>Co?ce(t):Ct(t),yield}function Ct(t){for(let e of p("noscript",t))e.insertAdjacentHTML("afterend",e.textContent),e.remove();for(let e of Ro?p(".not\
es:not(:has(> .edit))",t):[]){let n=w("button","edit",r.words.edit);n.type="button",n.dataset.do="edit",e.append(n)}if(r.reasonsAreOpen)for(let e of p("details",
t))e.open=!0}function Dt(t,e){let n=[];for(let o of t){let s=e(o),i=n.at(-1);i&&i.key===s?i.items.push(o):n.push({key:s,items:[o]})}return n}var Ge=50,Xe=3,{numbers:C}=r,_o=!!f(".fold"),fe=t=>[C.documents[t]].flat()[0]??C.names.length,Ve=t=>C.top.indexOf(t)>>>0,je={date:(t,e)=>r.starts[t]-r.starts[e]||
t-e,latest:(t,e)=>r.starts[e]-r.starts[t]||e-t,weight:(t,e)=>Ve(t)-Ve(e)||je.date(t,e),text:(t,e)=>fe(t)-fe(e)||C.offset[t]-C.offset[e]||t-e},de=[];function Rt(){
let t=0;r.parts=p(".part").map(e=>{let n=e.getElementsByClassName("event").length,o=r.order.slice(t,t+n);return t+=n,{node:e,section:e.closest(".year"),events:o}})}
function ue(){let{headings:t,months:e}=r;r.events.forEach((n,o)=>{t[o]??=n.closest(".year").firstElementChild.textContent;let s=n.closest(".month"),i=n.previousElementSibling?.
matches(".event");s&&!i&&(e[o]??=f(":is(h3, h4)",s)?.textContent||""),e[o]??=s&&i?e[o-1]:""})}function rt(){ue();let t=p(".run:not([hidden]) .event"),{sort:e}=r.
chosen;r.order.sort(je[e]);let n={text:c=>C.chapters[C.chapter[c]]||(C.names[fe(c)]??""),weight:()=>I("sort").selectedOptions[0].text}[e];v.classList.toggle("by\
-name",!!n);let o=n||(c=>r.headings[c]),s=Dt(r.order,o),i=Bo(n?()=>"":c=>r.months[c]),a=c=>_o&&e!=="weight"&&r.events[c].matches(".minor"),l=Dt(s,({items:c})=>c.
every(a)).flatMap(({key:c,items:d})=>{let h=d.reduce((u,x)=>u+x.items.length,0);if(!c||h<Xe)return d.map(u=>i(u,a));let m=[...new Set([d[0].key,d.at(-1).key])];
return Qe(d.map(u=>i(u,()=>!1)),h,m.join("–"))});for(let c of p(".line > :is(.year, .run, .fold)"))c.remove();f(".line").prepend(...l),ie(),t.forEach(Nt),Rt();
for(let c of de)c(s,!n);for(let{node:c}of r.parts)ce(c)}function Qe(t,e,n){let o=w("p","fold"),s=k(r.words.folded,{n:D(e),years:n}),i=w("button","",s);i.type="b\
utton",i.dataset.do="unfold",o.append(i);let a=w("div","run");return a.append(...t),[o,a]}function Bo(t){let e=f(".part thead"),n=f(".year > :first-child").tagName,
o=e?ko.bind(null,e):$o.bind(null,`h${Number(n[1])+1}`,t),s=i=>{let a=[];for(let l=0;l<i.length;l+=Ge){let c=w("div","part"),d=i.slice(l,l+Ge);o(c,d),c.style.setProperty(
"--n",d.length),a.push(c)}return a};return({key:i,items:a},l)=>{let c=w("section","year");c.append(w(n,"",i));let d=[];for(let h of Dt(a,l)){if(!h.key||h.items.
length<Xe){d.push(...h.items);continue}c.append(...s(d),...Qe(s(h.items),h.items.length,i)),d=[]}return c.append(...s(d)),c}}function Ze(t,e){return!C.in_time||
r.chosen.sort!=="date"?t.map(n=>r.events[n]):t.flatMap(n=>{let o=C.chapter[n],s=C.chapter.indexOf(o)===n&&C.chapters[o];return s?[e(s),r.events[n]]:r.events[n]})}
function ko(t,e,n){let o=w("table"),s=w("tbody","events"),i=a=>{let l=w("tr","chapter"),c=w("td","",a);return c.colSpan=3,l.append(c),l};s.append(...Ze(n,i)),o.
append(t.cloneNode(!0),s),e.append(o)}function $o(t,e,n,o){for(let{key:s,items:i}of Dt(o,e)){let a=w("div","month");s&&a.append(w(t,"",s));let l=w("ol","events");
l.append(...Ze(i,c=>w("li","chapter",c))),a.append(l),n.append(a)}}var Fo="(min-width: 76rem)";function O(t,{focus:e=!0,scroll:n=!0}={}){if(t){if(r.chosen.at=t.id,Nt(t),Kt(t,"at"),n){let o=()=>t.scrollIntoView({block:"center"});
o(),requestAnimationFrame(o)}e&&f(".title a",t).focus({preventScroll:!0}),Ho(tn(t)[0]),vt(),P()}}function Pt(t){let e=me();O(r.events[e[he(e,t)]])}function me(){
return r.parts.length||Rt(),r.order.filter(t=>r.shown[t])}function he(t,e){let n=t.findIndex(s=>r.events[s].id===r.chosen.at),o=n<0?t.indexOf(Yo()):n+e;return Math.
max(0,Math.min(t.length-1,o))}function Je(){let t=({target:e})=>{if(!f(".texts"))return;let n=e.closest?.(".passage"),o=n?document.getElementById(Uo(n)):e.closest?.(
".event");Kt(o,"on")};v.addEventListener("mouseover",t),v.addEventListener("focusin",t)}function Kt(t,e){for(let n of p(`.${e}`))n.classList.remove(e);if(t)for(let n of[
t,...tn(t)])n.classList.add(e)}var Uo=t=>t.getAttribute("href").slice(1);function tn(t){return r.passagesById||=Wo(),r.passagesById.get(t.id)||[]}function Wo(){
let t=new Map;for(let e of p(".passage"))for(let n of[e.hash.slice(1),...(e.dataset.also||"").split(" ")])t.has(n)||t.set(n,[]),t.get(n).push(e);return t}function Ho(t){
if(!t||!matchMedia(Fo).matches)return;let e=f(".texts"),n=t.getBoundingClientRect().top-e.getBoundingClientRect().top;e.scrollTop+=n-e.clientHeight/3}function Yo(){
return r.parts.find(({node:e})=>e.getBoundingClientRect().bottom>0)?.events.find(e=>r.shown[e]&&r.events[e].getBoundingClientRect().top>0)}var qo=200,Ko=32,N=({fits:t=!1,goes:e=!1}={})=>$t("choose",zo(t,e));function*zo(t,e){let n=Go(),o=new Uint8Array(r.total);r.parts.length||Rt();for(let s=0;s<r.total;s++)
o[s]=n(s)?1:0,s%Ko===0&&(yield);r.shown.set(o),t?$e():P(),Xo(),yield*jo(),Ut(),Qo(),e&&O(r.events[r.order.find(s=>r.shown[s])])}function Go(){let{chosen:t,numbers:e,
starts:n,ends:o}=r,s=nn(t.q).split(/\s+/).filter(Boolean),i=H(t.from)?.[0]??-1/0,a=H(t.to)?.[1]??1/0,l=m=>!(n[m]>=a)&&!(o[m]<=i&&n[m]!==i),c=e.kinds.map(m=>m.every(
u=>!t.not.has(u))),d=e.names.map((m,u)=>!t.not.has(`document-${u}`)),h=e.tags.map((m,u)=>!t.not.has(`tag-${u}`));return m=>!r.gone.has(m)&&l(m)&&(c[e.kind[m]]??
!0)&&en(e.documents[m],d)&&en(e.tagged[m],h)&&s.every(u=>Vo(m).includes(u))}var en=(t,e)=>!e.includes(!1)||[t].flat().some(n=>e[n]??!0),nn=t=>t.toLowerCase().normalize(
"NFD").replace(/\p{M}/gu,"");function Vo(t){return r.searchTexts[t]??=nn(p(":is(.when, .title, .text)",r.events[t]).map(e=>e.textContent).join(" ")),r.searchTexts[t]}
function Xo(){let t=r.shown.reduce((s,i)=>s+i,0),e=r.total-r.gone.size,n=t<e;v.classList.toggle("chosen",n);let o={n:D(t),total:D(e)};f(".found output").textContent=
n?k(r.words.found,o):"",f(".found").classList.toggle("some",n||ut().includes("#?"))}function*jo(){let t=new Map;for(let{node:e,section:n,events:o}of r.parts){let s=0;
for(let i of o){s+=r.shown[i];let a=!r.shown[i];r.events[i].hidden!==a&&(r.events[i].hidden=a)}e.hidden=!s,s&&e.style.setProperty("--n",s);for(let i of p(".mont\
h",e))i.hidden=!f(".event:not([hidden])",i);t.set(n,(t.get(n)||0)+s),n.hidden=!t.get(n),yield}}function Qo(){if(v.classList.toggle("searching",!!r.chosen.q.trim()),
!globalThis.CSS?.highlights)return;CSS.highlights.delete("found");let t=r.chosen.q.toLowerCase().split(/\s+/).filter(Boolean),e=[];for(let n=0;t.length&&n<r.total&&
e.length<qo;n++)r.shown[n]&&e.push(...Zo(r.events[n],t));e.length&&CSS.highlights.set("found",new Highlight(...e))}function*Zo(t,e){let n=document.createTreeWalker(
t,NodeFilter.SHOW_TEXT);for(;n.nextNode();){let o=n.currentNode,s=o.data.toLowerCase();if(!(o.parentNode.closest("noscript, .notes")||s.length!==o.data.length))
for(let a of e)for(let l=s.indexOf(a);l>=0;l=s.indexOf(a,l+a.length)){let c=new Range;c.setStart(o,l),c.setEnd(o,l+a.length),yield c}}}var pe=f(".overview"),it=pe?w("div","brush"):null,Jo=3650,ts=.03;function ge(t,e){let n=$(Math.min(t,e)),o=$(Math.max(t,e)),s=o-n>Jo,i=a=>a.replace(/-\d\d-\d\d$/,
"");r.chosen.from=s?i(At(n)):At(n),r.chosen.to=s?i(At(o)):At(Math.ceil(o)-1),I("from").value=r.chosen.from,I("to").value=r.chosen.to,Y(),N()}function Y(){if(!it)
return;let t=H(r.chosen.from)?.[0],e=H(r.chosen.to)?.[1];xe(t==null?0:K(t),e==null?1:K(e)),it.hidden=t===void 0&&e===void 0}function xe(t,e){let[n,o]=[Math.min(
t,e),Math.max(t,e)].map(s=>Math.max(0,Math.min(it.parentNode.clientWidth,z(s))));it.style.insetInlineStart=`${n}px`,it.style.inlineSize=`${o-n}px`,it.hidden=!1}
function on(){pe&&(pe.append(it),se.push(Y))}function sn(t,e){ge(t,e);let n=Math.abs(e-t)*ts;U(Math.min(t,e)-n,Math.max(t,e)+n)}var es=4,ns=8,os=16,ss=300,zt=tt?-1:1,q=new Map,pt=!1,at=null,rn={ArrowLeft:()=>W(-.2*zt),ArrowRight:()=>W(.2*zt),ArrowUp:()=>G(.7),ArrowDown:()=>G(1/.7),"+":Lt,
"=":Lt,"-":()=>G(2),Home:st,0:st,Enter:we};function we(){ge(r.axis.low,r.axis.high)}function an(){g&&(g.addEventListener("wheel",rs,{passive:!1}),g.addEventListener(
"dragstart",t=>t.preventDefault()),g.addEventListener("pointerdown",is),g.addEventListener("pointermove",ls),g.addEventListener("pointerup",as),g.addEventListener(
"pointercancel",t=>{q.delete(t.pointerId),cs()}),g.addEventListener("click",ds,!0),g.addEventListener("keydown",us))}function gt(t){let e=g.getBoundingClientRect(),
n=(t-e.left)/e.width,o=r.axis.low+(tt?1-n:n)*(r.axis.high-r.axis.low);return Math.max(0,Math.min(1,o))}function rs(t){let e=t.shiftKey||Math.abs(t.deltaX)>Math.
abs(t.deltaY);if(!e&&!t.ctrlKey&&document.activeElement!==g)return;t.preventDefault();let n=t.deltaMode?os:1;if(e)W(zt*(t.deltaX||t.deltaY)*n/g.clientWidth);else{
let o=Math.max(-1,Math.min(1,t.deltaY*n/ss));G(Math.exp(o),gt(t.clientX))}}function is(t){if(t.button!==0)return;q.set(t.pointerId,t.clientX),pt=!1;let e=r.axis.
low===0&&r.axis.high===1;at=q.size===1&&(e||t.shiftKey)?gt(t.clientX):null,q.size>1&&Y()}function as(t){q.delete(t.pointerId),at!==null&&pt&&sn(at,gt(t.clientX)),
at=null}function cs(){at=null,Y()}function ls(t){if(!q.has(t.pointerId))return;let e=[...q.values()],n=q.get(t.pointerId)-t.clientX;!pt&&e.length===1&&Math.abs(
n)<es||(pt||g.setPointerCapture(t.pointerId),pt=!0,q.set(t.pointerId,t.clientX),at!==null?xe(at,gt(t.clientX)):e.length===1?W(zt*n/g.clientWidth):e.length===2&&
fs(e,[...q.values()]))}function fs([t,e],[n,o]){let s=Math.abs(n-o);s>ns&&G(Math.abs(t-e)/s,gt((n+o)/2))}function ds(t){pt?(t.preventDefault(),t.stopPropagation()):
t.target.matches(".column")?G(.25,gt(t.clientX)):t.target.closest("a")||g.focus()}function us(t){t.ctrlKey||t.metaKey||t.altKey||!rn[t.key]||(t.preventDefault(),
t.stopPropagation(),rn[t.key]())}var ms=40,ve=tt?-1:1,hs={ArrowRight:ve,ArrowLeft:-ve,ArrowDown:1,ArrowUp:-1,PageDown:1,PageUp:-1," ":1,j:1,k:-1,Home:-1/0,End:1/0},_=f(".present"),_t=f(".slide"),
Gt=f(".stage"),Vt=null;function cn(){_.addEventListener("keydown",ws,!0),_.addEventListener("click",vs),_.addEventListener("pointerdown",({x:t,y:e,pointerType:n})=>{
Vt=n==="mouse"?null:{x:t,y:e}}),_.addEventListener("pointerup",Es),_.addEventListener("close",xs),document.addEventListener("fullscreenchange",()=>{document.fullscreenElement||
_.close()})}function Bt(t=!_.open){if(!t||!fn().length)return _.close();r.chosen.present||="1",_.open||(f('[data-do="minor"]').hidden=!f(".run[hidden]"),g&&Gt.after(
g),_.showModal(),f('[data-do="next"]').focus(),navigator.userActivation?.isActive&&_t.requestFullscreen?.().catch(()=>{})),V(0)}function V(t){let e=fn(),n=he(e,
t),o=r.events[e[n]];r.chosen.at=o.id,Kt(o,"at"),ps(o);let s={n:D(n+1),total:D(e.length)};f("output",_t).textContent=k(r.words.position,s),f('[data-do="minor"]').
ariaPressed=r.chosen.present==="all",gs(B(o)),vt()}function ln(){r.chosen.present=r.chosen.present==="all"?"1":"all",V(0)}function fn(){let e=r.chosen.present===
"all"||v.matches(".chosen")?".left-out":".left-out, .run[hidden] *";return me().filter(n=>r.events[n].id===r.chosen.at||!r.events[n].matches(e))}function ps(t){
let e=t.cloneNode(!0);for(let n of p("noscript, details, button, .also",e))n.remove();for(let n of p("a[href^='#']",e))n.replaceWith(...n.childNodes);Gt.className=
`stage ${t.className}`,Gt.classList.remove("event","at","on"),Gt.replaceChildren(...e.childNodes),_t.scrollTop=0}function gs(t){let{from:e,to:n}=F(),{low:o,high:s}=r.
axis,i=(e[t]+n[t])/2;(i<o||i>s)&&W((i-(o+s)/2)/(s-o)),P()}async function xs(){g&&f(".overview").prepend(g),r.chosen.present="",document.fullscreenElement&&await document.
exitFullscreen(),O(j())}function ws(t){let e=t.key===" "&&t.target.matches("button"),n=/Up|Down/.test(t.key)&&_t.scrollHeight>_t.clientHeight;if(t.ctrlKey||t.metaKey||
t.altKey||e||n)return;let o=t.key===" "&&t.shiftKey?-1:hs[t.key];if(t.key==="p")_.close();else if(o)V(o);else return;t.preventDefault(),t.stopPropagation()}function vs(t){
let e=t.target.closest(".view a");e?(t.preventDefault(),t.stopPropagation(),r.chosen.at=e.getAttribute("href").slice(1),V(0)):!t.target.closest("a, button, .vie\
w")&&getSelection().isCollapsed&&V(1)}function Es({x:t,y:e,target:n}){if(!Vt||n.closest(".view"))return;let[o,s]=[t-Vt.x,e-Vt.y];Math.abs(o)>Math.max(ms,Math.abs(
s))&&V(o*ve<0?1:-1)}var ys=1500,Xt=f(".filters"),xt={filter:un,more:Ss,source:As,unfold:qe,expand:le,copy:pn,clear:hn,help:mn,present:()=>Bt(),previous:()=>V(-1),next:()=>V(1),minor:ln,
in:Lt,out:()=>G(2),earlier:()=>W(-.5),later:()=>W(.5),whole:st,only:we},jt={j:()=>Pt(1),k:()=>Pt(-1),"/":()=>I("q").focus(),f:un,e:le,c:()=>pn(f('[data-do="copy\
"]')),p:()=>Bt(),"?":mn,"+":xt.in,"=":xt.in,"-":xt.out,0:st};function dn(){v.addEventListener("click",Ms),v.addEventListener("click",bs),f(".tools").addEventListener(
"input",Is),I("sort").addEventListener("change",Os),document.addEventListener("keydown",Ls)}function Ee(t){Xt.hidden=!t,f('[data-do="filter"]').ariaExpanded=t}function un(){
Ee(Xt.hidden),Xt.hidden||f("input",Xt).focus()}function As(t){t.ariaPressed=t.ariaPressed!=="true";let e=X.filter(o=>o.ariaPressed==="true"),n=e.length%X.length===
0;for(let o of X)r.chosen.not[n||e.includes(o)?"delete":"add"](o.value);Ft(),N({fits:!0})}function Ss(t){let e=f(".more");e.hidden=!e.hidden,t.ariaExpanded=!e.hidden}
function mn(){f(".help").showModal()}function hn(){Object.assign(r.chosen,{q:"",from:"",to:"",not:new Set,view:""});for(let t of["q","from","to"])I(t).value="";
for(let t of et)t.checked=!0;Ft(),r.chosen.sort!=="date"&&(r.chosen.sort="date",I("sort").value="date",rt()),Y(),st(),N()}async function pn(t){let e=t.textContent;
try{await navigator.clipboard.writeText(ut())}catch{prompt(e,ut());return}t.textContent=r.words.copied,setTimeout(()=>{t.textContent=e},ys)}function Ms(t){let e=t.
target.closest("a[href^='#']");if(!e||t.ctrlKey||t.metaKey||t.shiftKey)return;let n=document.getElementById(decodeURIComponent(e.getAttribute("href").slice(1))),
o=n?.closest(".event"),s=n?.closest(".passage");o?(t.preventDefault(),r.shown[B(o)]||hn(),O(o,{scroll:!o.contains(e)})):s&&(t.preventDefault(),O(e.closest(".eve\
nt"),{focus:!1,scroll:!1}),s.scrollIntoView({block:"center"}),s.focus({preventScroll:!0}))}function bs({target:t}){let e=t.closest("[data-do]");e&&xt[e.dataset.
do]?.(e)}function Is({target:t}){let{name:e,value:n,checked:o}=t;if(e==="q")r.chosen.q=n;else if(e==="only")r.chosen.not[o?"delete":"add"](n);else{if(e!=="from"&&
e!=="to")return;if(!Ts(t))return}N({fits:!0})}function Ts(t){let e=!!t.value.trim()&&!H(t.value);return t.setCustomValidity(e?r.words.bad_date:""),t.ariaInvalid=
e,e?!1:(r.chosen[t.name]=t.value.trim(),Y(),!0)}function Os({target:t}){r.chosen.sort=t.value,rt(),N()}function Ls(t){t.key==="Escape"&&t.target.name==="q"&&r.chosen.
q&&(r.chosen.q="",I("q").value="",N({fits:!0})),t.key==="Enter"&&t.target.name==="q"&&N({fits:!0,goes:!0});let e=t.target.checkVisibility()&&t.target.closest("i\
nput, textarea, select, dialog"),n=f('[name="keys"]').checked;e||t.ctrlKey||t.metaKey||t.altKey||!n||!jt[t.key]||(t.preventDefault(),jt[t.key]())}function gn(){globalThis.timelinePage={actions:xt,completePart:Ct,currentEvent:j,dateOfDay:R,dayName:yt,element:w,fillSlots:k,find:f,findAll:p,goBy:Pt,goToEvent:O,
keys:jt,numberOf:B,page:r,parseDates:H,rememberHeadings:ue,root:v,showChosen:N,sortEvents:rt,yearName:nt}}var Ns=80,Cs=.3,lt=f(".index"),Z=[],ct=[],xn;function wn(){lt&&(Z=ct=p("a",lt).map(t=>{let e=document.getElementById(decodeURIComponent(t.hash.slice(1))),n=e.matches(
".event")?e:f(".event",e);return{link:t,name:t.textContent,level:t.className,first:B(n),target:e}}),lt.addEventListener("click",Ps),de.push(Ds),addEventListener(
"scroll",dt(Ns,ye),{passive:!0}),ye())}function Ds(t,e){Z=e?[...Rs()]:t.map(({key:o,items:s})=>({name:o,first:s[0]})),lt.hidden=f(".to-index").hidden=Z.length<2,
f("ol",lt).replaceChildren(...Z.map(o=>{let s=w("li");return o.link=w("a",o.level,o.name),o.link.href=`#${r.events[o.first].id}`,o.target=vn(r.events[o.first]),
s.append(o.link),s})),ye()}function*Rs(){xn||=r.events.map((n,o)=>ct.findLastIndex(({first:s})=>s<=o));let t=-1,e=-1;for(let n of r.order){let o=xn[n]??-1;if(o<
0||o===t||r.events[n].matches(".corrected"))continue;t=o;let s=ct[o].level?ct.findLastIndex(({level:a},l)=>l<o&&!a):-1;s!==e&&s>=0&&(yield{...ct[s],first:n});let i=o===
e;e=ct[o].level?s:o,i||(yield{...ct[o],first:n})}}function Ps(t){let{first:e}=Z.find(({link:i})=>i===t.target)||{};if(e===void 0)return;t.preventDefault(),t.stopPropagation(),
lt.matches(":popover-open")&&lt.hidePopover();let n=r.order.slice(r.order.indexOf(e)).find(i=>r.shown[i]);if(n===void 0)return;let o=r.events[n];O(o,{scroll:!1});
let s=vn(o);s.scrollIntoView(),requestAnimationFrame(()=>s.scrollIntoView())}function vn(t){let e=t.closest(".year");return f(".event:not([hidden])",e)===t?e:t}
function ye(){let t=innerHeight*Cs,e=({target:o})=>{let s=o.checkVisibility()?o:o.closest(".run")?.previousElementSibling;return s?.checkVisibility()&&s.getBoundingClientRect().
top<t},n=Z.findLast(e)||Z[0];for(let o of Z)o.link.ariaCurrent=o===n?"true":null}Ye();wn();ze();Be();an();on();dn();gn();cn();Je();addEventListener("hashchange",()=>{document.getElementById(location.hash.slice(1))?.matches(":not(.event)")||En()});
En();function En(){Me();let{q:t,from:e,to:n,not:o,sort:s,view:i}=r.chosen;Ee(!!(e||n||et.some(l=>!l.checked))),Y(),i&&_s(...i.split("~").map(Number)),s!=="date"&&
rt(),(t||e||n||o.size)&&N({fits:!i});let a=j();a&&O(a,{focus:!1,scroll:location.hash[1]==="?"}),Bt(!!r.chosen.present),P()}function _s(t,e){t<e&&U(K(t),K(e))}})();
