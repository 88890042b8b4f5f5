import type { SceneName } from './pictures'
import type {
  Culture,
  LandscapeFunction,
  Material,
  SiteKind,
} from '../../miniprogram/shared/landscape/options'

/** What a landscape is built around: decides its picture and what it can be made of and used for. */
export interface Motif {
  /** The pictures that show it. */
  readonly scenes: readonly SceneName[]
  readonly siteKinds: readonly SiteKind[]
  /** The first is always used. */
  readonly materials: readonly Material[]
  readonly functions: readonly LandscapeFunction[]
  readonly cultures: readonly Culture[]
  /** m², from–to. */
  readonly area: readonly [number, number]
  /** Yuan for one m², from–to. */
  readonly price: readonly [number, number]
}

export const motifs = {
  roller: {
    scenes: ['roller'],
    siteKinds: ['playground', 'roadside', 'square'],
    materials: ['millstone', 'stone', 'fruitTree'],
    functions: ['rest', 'gathering', 'display'],
    cultures: ['history', 'revival'],
    area: [40, 160],
    price: [12, 30],
  },
  tyres: {
    scenes: ['tyres'],
    siteKinds: ['roadside', 'playground'],
    materials: ['tyre', 'stone'],
    functions: ['play', 'rest', 'display'],
    cultures: ['revival'],
    area: [30, 140],
    price: [5, 14],
  },
  well: {
    scenes: ['well'],
    siteKinds: ['wellAndTree'],
    materials: ['stone', 'tile', 'jar'],
    functions: ['rest', 'shade', 'display'],
    cultures: ['history'],
    area: [25, 110],
    price: [18, 40],
  },
  jars: {
    scenes: ['jars'],
    siteKinds: ['roadside', 'ruin'],
    materials: ['jar', 'tile', 'stone'],
    functions: ['display', 'rest'],
    cultures: ['history', 'nation'],
    area: [20, 90],
    price: [8, 20],
  },
  path: {
    scenes: ['path'],
    siteKinds: ['roadside', 'square', 'playground'],
    materials: ['tile', 'stone', 'fruitTree'],
    functions: ['fitness', 'rest', 'play'],
    cultures: ['revival', 'party'],
    area: [60, 260],
    price: [15, 32],
  },
  terrace: {
    scenes: ['terrace'],
    siteKinds: ['roadside', 'other', 'ruin'],
    materials: ['stone', 'fruitTree'],
    functions: ['display', 'rest', 'shade'],
    cultures: ['industry', 'revival'],
    area: [80, 320],
    price: [6, 16],
  },
  straw: {
    scenes: ['straw'],
    siteKinds: ['playground', 'square', 'other'],
    materials: ['straw', 'fruitTree'],
    functions: ['play', 'display'],
    cultures: ['industry', 'nation'],
    area: [40, 180],
    price: [4, 10],
  },
  windmill: {
    scenes: ['windmill'],
    siteKinds: ['roadside', 'playground'],
    materials: ['steel', 'fruitTree', 'tyre'],
    functions: ['display', 'play', 'rest'],
    cultures: ['industry', 'revival'],
    area: [40, 170],
    price: [10, 24],
  },
  wall: {
    scenes: ['culture', 'ruin'],
    siteKinds: ['ruin', 'roadside'],
    materials: ['stone', 'tile'],
    functions: ['display', 'rest'],
    cultures: ['party', 'history'],
    area: [30, 130],
    price: [14, 34],
  },
  tree: {
    scenes: ['square'],
    siteKinds: ['wellAndTree', 'playground'],
    materials: ['stone', 'millstone'],
    functions: ['shade', 'rest', 'gathering'],
    cultures: ['history', 'party'],
    area: [50, 200],
    price: [10, 26],
  },
  square: {
    scenes: ['fitness', 'square'],
    siteKinds: ['square', 'playground'],
    materials: ['tile', 'steel', 'stone'],
    functions: ['fitness', 'parking', 'gathering', 'play'],
    cultures: ['party', 'revival'],
    area: [120, 460],
    price: [16, 36],
  },
} as const satisfies Record<string, Motif>

export type MotifName = keyof typeof motifs

export interface Story {
  readonly motif: MotifName
  readonly title: string
  /** Where in the village. */
  readonly place: string
  readonly story: string
  /** The village it can only stand in. */
  readonly village?: string
}

const told = `
roller|碾盘会客厅|村中央老碾台|三盘闲了二十年的老石碾重新请出来，碾盘当桌、碾砣当凳，晌午头端着碗来拉呱的人天天坐满。|中西里
path|花砖迎宾小径|村口路东|铺路剩下的花砖拼成六十米小径，转角嵌着六个“福”字，是退休老教师带着孩子们一块块摆的。|中西里
jars|瓦罐咏春|老供销社后墙|三十多只腌菜坛子洗净补好，错落码在墙根，种上凤仙和太阳花，谁家有好花籽都往里添。|中西里
tyres|轮胎彩虹坡|小学旧址坡下|四十条废轮胎刷成七色，填土种花护住了土坡，雨天再没有泥水冲上路。|中西里
tree|槐荫议事角|村委会西侧|老槐树下垒了一圈石凳，谁家有难处、村里有大事，就在树荫里商量着办。|中西里
well|古井新声|东胡同口|淤了多年的老井清了底、砌了沿，辘轳换上新绳，井台边刻着“吃水不忘挖井人”。|辛庄
straw|麦秸牛拉犁|村南打麦场|麦秸扎的老黄牛和扶犁人，把父辈的春耕留在了打麦场上，孩子们最爱骑上去照相。|辛庄
well|泉头第一泉|村北泉眼旁|石头垒泉、瓦片引渠，一汪活水绕过花池再流进菜园，洗菜的石板也留在老地方。|泉头
path|听泉步道|泉水下游|顺着水渠铺了一条碎石步道，隔十步一块坐石，饭后走一圈正好听完一段水声。|泉头
roller|石磨茶台|泉眼西侧|两扇老石磨摞成茶台，泉水现烧，外村人来了都能坐下喝一碗。|泉头
well|涌泉人家|老泉池边|泉池边添了石栏和长凳，清出来的石条一块没扔，全垒成了花台。|涌泉
well|张家老泉|村东老泉台|四代人吃过的老泉重见天光，泉台四角摆着当年挑水的瓦罐。|张家泉
terrace|泉边梯田小景|泉台下地堰|废石垒成三层小梯田，茶菊、黄花菜、韭菜花一层一色。|张家泉
tree|百年流苏|村口古树下|树龄百年的流苏周围拆了柴垛、砌了树池，五月一树雪，老人孩子都来坐。|柳花峪
tree|柳枝人家|进村桥头|老柳树下安了八只磨盘凳，柳条编的鸟窝挂满枝头。|柳枝峪
straw|柳编草编园|桥南空场|村里的编筐老把式领着年轻人，用柳条和秸秆编出鸡、羊、兔子一大群。|柳枝峪
terrace|桑田记|村西坡地|清走三车渣土，补栽老桑树二十棵，石堰上刻着养蚕的节令歌。|桑树峪
wall|蚕事墙|老蚕室山墙|塌了半截的老蚕室墙没有拆，用旧瓦拼出蚕、茧、丝三幅图。|桑树峪
wall|石匣开卷|进山路口|把一堵废石墙改成打开的石书模样，一页写村名来历，一页写村规民约。|石匣峪
roller|石匣老碾|南头三岔口|老碾推到三岔口做了路标，碾盘上晒过地瓜干，如今摆着象棋。|石匣峪
windmill|凤凰展翅|村头高台|旧钢筋、废铁皮焊成一对翅膀，站在中间照相就像要飞起来。|凤凰峪
path|凤尾花径|环村路北段|彩砖拼成凤尾纹，两边种满格桑花，清扫的老党员给它起了这个名。|凤凰峪
terrace|凤凰果台|村东果园口|修剪下来的苹果枝围成护栏，石台上摆着各家的苹果筐。|凤凰峪
wall|蝙蝠五福墙|老村祠旧基|残墙补成影壁，碎瓦拼出五只蝙蝠，村里人说这叫“五福进村”。|蝙蝠峪
jars|瓦屋檐下|老屋东墙根|拆旧屋剩下的青瓦一片没丢，立起来做成水波纹花池，中间坐着三口老缸。|瓦屋河
path|瓦片河|过村小路|青瓦侧铺成一道“河”，两边鹅卵石做岸，孩子们放学沿着“河”走回家。|瓦屋河
roller|薄板石记|采石旧塘边|本村的薄板石做桌做凳，石纹里能看见一片片小贝壳。|薄板台
terrace|薄板花阶|村西台地|薄石板叠出七级花阶，从沟底一直开到路边。|薄板台
wall|石炕拾旧|老炕石遗址|拆下来的老炕石垒成矮墙围坐，中间一盏风灯，像一家人围着炕头。|石炕子
roller|梭背老碾房|岭顶碾房旧址|碾房没了顶，就让它敞着，碾盘还在原处，四周种上指甲花。|梭背岭
windmill|岭上风车|岭口平台|废自行车圈做的风车立了一排，风从岭口过，远远就听见吱呀声。|梭背岭
terrace|抗洞洼果乡记忆|洼口路边|苹果树老桩做骨、废石做台，把建园那年的老照片刻成石牌。|抗洞洼
tyres|洼里花车|村东停车场边|废轮胎摞成一列“小火车”，车厢里种着三色堇，拉着一村的花往外跑。|抗洞洼
square|洼心小广场|村委会前|荒了的场院铺上花砖，一半停车、一半跳舞，划线分明谁也不争。|抗洞洼
jars|坛坛罐罐|老豆腐坊前|豆腐坊的老坛子摆成一串葫芦，最大的那只接檐水养着睡莲。|唐庄
roller|唐庄碾台戏|戏台旧址|戏台台基清出来，碾盘摆成三排座，逢集有人来拉二胡。|唐庄
straw|秸秆十二生肖|村北场院|玉米秸扎出十二生肖，谁属什么就跟谁合影，秋后还能还田。|唐庄
windmill|铁牛回村|农机站旧院|报废的拖拉机头除锈上漆，车斗里种满向日葵。|唐庄
path|五彩健身环|幸福院外|彩砖铺成一圈二百步的健身环，走五圈正好一千步，地上标着数。|唐庄
roller|磨盘听蝉|冯家老场东|七扇旧磨盘铺成梅花，夏天赤脚踩上去凉丝丝的。|冯家场
tyres|轮胎花园|村西停车点|三轮车队捐出的废轮胎切成花瓣，围住了从前倒垃圾的沟角。|冯家场
wall|家风影壁|冯家老巷|巷口残墙修成影壁，十二句家训由各家出一句。|冯家场
terrace|樱桃台|场南地堰|大樱桃老枝扎篱，石堰三层，四月看花五月摘果。|冯家场
well|崮下老井|崮东井台|井沿上的绳沟有一指深，清出来护好，旁边立了块“绳锯石”。|崮东万
terrace|崮乡石趣|上崮路口|崮上滚下来的石头一块块编了号，摆成小小的“七十二崮”。|崮东万
path|平安步道|小学路|彩砖步道连着校门和村口，接孩子的再也不用踩泥。|崮东万
tree|老核桃树下|苏家老院外|三百斤核桃的老树不动，树下清出半亩空场安石桌。|苏家上峪
jars|菜坛花语|上峪转角|每口坛子写着主家的一句吉利话，种什么花由主家定。|苏家上峪
roller|碾道春秋|村中碾道|碾道转了多少圈没人数过，现在沿着那一圈种了二十四节气花。|苏家上峪
windmill|金星风轮|果库路口|旧铁皮桶剪成风轮，红黄蓝绿，果农说比路牌还好认。|金星
tyres|蘑菇轮胎|幼儿园外墙|大小轮胎扣在一起刷成蘑菇，小朋友每天数一遍。|金星
path|星星小路|金星巷|深浅砖拼出一颗颗五角星，晚上灯一照像落在地上。|金星
wall|马庄记忆|老马棚残墙|马棚的半堵墙留着，拴马石、料槽都在，添一面老照片墙。|徐马庄
roller|料槽花台|徐马庄路口|六个石料槽排成一行种上长寿花，旁边碾盘做桌。|徐马庄
square|双拥小站|胡马庄路口|废料场清净铺平，三个车位两条长凳，立一面光荣榜。|胡马庄
jars|酱缸故里|老酱园门口|十二口酱缸倒扣成凳、正放成盆，夏天还有股子酱香。|蔡马庄
straw|草帽客厅|上马庄场院|麦草编的大草帽做顶，底下石墩一圈，下雨也能坐。|上马庄
terrace|高坡花瀑|高家坡陡坡|陡坡滑过两次土，石头固坡后种上迎春，春天挂下一面黄。|高家坡
well|清泉映月|清泉池|池底清出五十车淤泥，月亮晚上能照见底。|清泉
path|清泉亲水步道|池南岸|旧石条铺成踏步，隔一步一块，孩子们叫它“琴键路”。|清泉
tyres|水车轮胎|池北口|轮胎做成小水车的样子，流水一冲真能转。|清泉
tree|银杏议事园|曹宅老院|两棵银杏下摆了三十个石墩，村民代表会就在这里开。|曹宅
wall|曹宅老门楼|老街中段|门楼垛子只剩一边，照着补齐，砖缝里还留着当年的铜钱。|曹宅
jars|一缸清风|文化广场西角|一口大缸、一丛竹、一块写着“廉”字的石头，简单得很。|曹宅
straw|秸秆长龙|西王河堤|全村凑的玉米秸扎成十八米长龙，龙头朝着果园。|西王家庄
windmill|旧犁新景|西王路口|老犁、耧车、铁耙挂上钢架，成了一排会说话的农具。|西王家庄
roller|同心碾|姚宅十字口|一碾两用，白天晒花生，晚上坐人，碾框上系满红布条。|姚宅
tree|柿子红了|薛家峪老柿林|八棵老柿树挂了牌、砌了池，霜降之后不摘顶上那层，留给喜鹊。|薛家峪
jars|喜鹊罐|薛家峪巷尾|树杈上挂瓦罐，真有喜鹊进去住了。|薛家峪
terrace|薛家石阵|峪口河滩|河滩卵石大小排队，摆成一圈圈水波。|薛家峪
square|连心小广场|苗庄幸福院|幸福院门前的柴垛清走，铺出一片能跳舞能晒太阳的地方。|苗庄
path|苗圃小径|苗庄东头|两边是各家认领的小花畦，插着孩子写的名牌。|苗庄
tyres|跳跳轮胎|苗庄路边角|半埋的轮胎一高一低，孩子们放学一路跳回家。|苗庄
well|后西里甜水井|后街井口|说是全镇最甜的一口井，井边的石凳磨得发亮。|后西里
wall|支前记忆墙|后街残墙|残墙上嵌着推车、军鞋的浮雕，讲的是村里老辈人支前的事。|后西里
roller|前街碾影|前街东头|老碾朝东，日头一出影子正落在“勤”字石上。|前西里
tyres|前街彩环|前街路边角|一边是车位、一边是轮胎花环，把占道的杂物挤没了。|前西里
straw|稻草人乐队|东升菜园口|稻草人吹拉弹唱，麻雀不怕，人倒围了一圈。|东升
windmill|向阳风车|东升桥头|风车和向日葵一边高，太阳转它也转。|东升
square|北王乐园|北王场院|废钢管焊的秋千和单杠，老少都有份。|北王家庄
terrace|徐家花堰|徐家村南|一道荒堰垒成花堰，石头都是各家门前清出来的。|徐家庄
wall|太平影壁|太平官庄村口|影壁正面“太平”两字，背面是全村七十户的姓。|太平官庄
roller|石拉石趣|石拉村口|拉石头的旧地排车停在碾盘旁，车上装的是花。|石拉
tree|山楂树之约|周家上庄|山楂树下两排石凳，相亲的、算账的、下棋的都来。|周家上庄
jars|老坊酒坛|东升老酒坊|酒坊的坛子垒成一面墙，插上野菊就是一幅画。|东升
path|万家灯火路|大家万主路|彩砖路两边的灯柱用旧钢管自己焊，晚上一路亮到家。|大家万
windmill|小小铁马|前西里桥东|自行车零件拼成两匹小马，车铃还能响。|前西里
tyres|草莓轮胎墙|石匣峪沟边|轮胎护坡填土种草莓，谁路过都能摘一颗。|石匣峪
terrace|裕华果韵|裕华果园边|疏果枝条扎成拱门，园子边上摆着苹果的一年四季。|裕华
straw|丰收垛|大刘庄场院|麦秸垛做成三座小屋，孩子钻进钻出，场院又热闹起来。|大刘庄
well|五里沟井台|五里沟沟口|井台边垒石为屏，屏后就是从前的垃圾沟，如今种着鸢尾。|五里沟
jars|高低音小罐|瓦屋河转角|小罐是各家凑的，高高低低排成音阶。|瓦屋河
tree|老榆树下|桑树峪村头|老榆树下清出一间屋大的地方，摆上磨盘和小马扎。|桑树峪
square|泉头晒场会|泉头老晒场|晒场边的杂物清了七车，白天晒粮晒果，晚上放电影。|泉头
straw|凤凰草台|凤凰峪场院|麦秸扎的戏台角儿一字排开，水袖是各家的旧床单染的。|凤凰峪
tree|千年国槐歇脚处|苗庄村头|国槐下砌了树池和石凳，赶集的人都爱在这儿歇脚。|苗庄
tyres|山羊上山|薛家峪坡口|轮胎剪成一群小山羊，顶着花往坡上走。|薛家峪
roller|曹家磨坊|曹宅磨坊旧址|磨坊里的石磨、罗筐、簸箕都摆出来，能亲手推一圈。|曹宅
jars|清泉水缸阵|清泉老井旁|家家换了自来水，老水缸聚到一处，接雨种荷。|清泉
square|西里夜话|后西里文化广场|旧钢管焊的长廊爬上凌霄，灯一亮就有人来。|后西里
terrace|后坡茶菊|后西里北坡|坡上的废石垒成五道堰，秋天满坡金黄。|后西里
windmill|小小观星台|金星村后|旧水塔的铁梯锯短重焊，登上去正好看见北斗。|金星
wall|柳编人家|柳枝峪老院墙|院墙塌口用柳条编补，编的是一年四季。|柳枝峪
square|柳下健身角|柳枝峪村西|旧钢管焊的双杠、压腿架，柳荫底下不晒人。|柳枝峪
roller|崮东第一碾|崮东万村心|碾台修好那天，村里最年长的老人推了第一圈。|崮东万
wall|张家石刻墙|张家泉主巷|残墙补齐，刻上“勤、俭、和、让”四个字，由四位老人写成。|张家泉
tree|张家老皂角|张家泉南头|皂角树下砌了一圈矮座，洗衣的石板也摆回了树下。|张家泉
`

/** About a hundred landscapes, told the way villages tell them. */
export const stories: readonly Story[] = told
  .trim()
  .split('\n')
  .map((line): Story => {
    const [motif, title, place, story, village] = line.split('|')
    if (!motif || !(motif in motifs) || !title || !place || !story)
      throw new Error(`unreadable story: ${line}`)
    return { motif: motif as MotifName, title, place, story, ...(village ? { village } : {}) }
  })
