/** Surnames, the commonest first: where a person's name may begin. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝骆路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'
const double =
  '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 轩辕 宇文 长孙 端木 独孤 南宫'.split(' ')
const han = '[\u4e00-\u9fff]'

/** Every word of a text that may be a name: a surname and one or two characters. What of it is one, a register knows. */
export function possibleNames(text: string): string[] {
  const words = new Set<string>()
  for (let at = 0; at < text.length; at++)
    for (const length of surnamesAt(text, at))
      for (const rest of [1, 2]) {
        const word = text.slice(at, at + length + rest)
        if (word.length === length + rest && onlyHan.test(word)) words.add(word)
      }
  return [...words]
}
const onlyHan = new RegExp(`^${han}+$`)

/** How long the surnames are that begin here. */
const surnamesAt = (text: string, at: number): number[] => [
  ...(single.includes(text.charAt(at)) ? [1] : []),
  ...(double.includes(text.slice(at, at + 2)) ? [2] : []),
]

const before = '户主|村民|居民|农户|店主|业主|当事人|责任人|负责人|联系人|贫困户|低保户|五保户|老党员'
const after = '同志|先生|女士|大爷|大娘|老人|师傅'
/** By the words around it a name is only guessed: the common surnames, and none that are words of every sentence. */
const surname = `(?:${double.join('|')}|[${single.slice(0, 120).replace(/[于任万向曾]/g, '')}])`
/** 四位老人, 几个同志: what counts people is no name. */
const given = `(?!.?[位名个些们])${han}{1,2}`
/** Where the sentence says that a name ends. */
const end = '[，。；、：！？（）“”\\s]|家(?:门|院|里|的|，|。|$)|户|等|的|$'

/** Names that the words around them call names: `户主：张三`, `李四同志`. What stands before the name is the first group. */
export const calledNames: readonly RegExp[] = [
  new RegExp(`((?:${before})[：:为是 ]?)${surname}${given}(?=${end})`, 'g'),
  new RegExp(`(^|[^\u4e00-\u9fff]|[请和由对向与给把让被])${surname}${given}(?=${after})`, 'g'),
]
