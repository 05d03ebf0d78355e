package cn.tongbao.bench.entries;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names as such registers have them, put together of common parts, so that some parts are borne by
 * thousands and some whole names by one.
 */
public final class Names {

    /** A name in Chinese and in Pinyin or English. */
    public record Name(String zh, String en) {}

    private record Part(String zh, String en) {}

    private static final List<Part> BRAND_FIRST =
            parts(
                    "天 Tian", "华 Hua", "中 Zhong", "正 Zheng", "明 Ming", "信 Xin", "诚 Cheng", "博 Bo",
                    "恒 Heng", "立 Li", "金 Jin", "鼎 Ding", "衡 Heng", "智 Zhi", "慧 Hui", "国 Guo",
                    "科 Ke", "法 Fa", "君 Jun", "德 De", "永 Yong", "瑞 Rui", "嘉 Jia", "远 Yuan", "东 Dong",
                    "北 Bei", "新 Xin", "同 Tong", "光 Guang", "海 Hai");
    private static final List<Part> BRAND_SECOND =
            parts(
                    "衡 heng",
                    "信 xin",
                    "诚 cheng",
                    "正 zheng",
                    "源 yuan",
                    "创 chuang",
                    "知 zhi",
                    "权 quan",
                    "达 da",
                    "和 he",
                    "公 gong",
                    "平 ping",
                    "泰 tai",
                    "安 an",
                    "成 cheng",
                    "维 wei",
                    "准 zhun",
                    "理 li",
                    "为 wei",
                    "行 xing",
                    "合 he",
                    "誉 yu",
                    "利 li",
                    "诺 nuo",
                    "言 yan",
                    "林 lin",
                    "川 chuan",
                    "原 yuan",
                    "江 jiang",
                    "鸣 ming");
    private static final List<Part> TRADE =
            parts(
                    "知识产权 Intellectual Property",
                    "专利技术 Patent Technology",
                    "电子数据 Electronic Data",
                    "商标 Trademark",
                    "软件 Software",
                    "科技成果 Science and Technology",
                    "版权 Copyright",
                    "商业秘密 Trade Secret");
    private static final List<Part> FORM =
            parts(
                    "司法鉴定中心 Forensic Appraisal Centre",
                    "司法鉴定所 Forensic Appraisal Office",
                    "鉴定研究院 Appraisal Institute",
                    "鉴定中心 Appraisal Centre",
                    "技术鉴定有限公司 Technical Appraisal Co., Ltd.");
    private static final List<Part> SURNAME =
            parts(
                    "王 Wang",
                    "李 Li",
                    "张 Zhang",
                    "刘 Liu",
                    "陈 Chen",
                    "杨 Yang",
                    "黄 Huang",
                    "赵 Zhao",
                    "吴 Wu",
                    "周 Zhou",
                    "徐 Xu",
                    "孙 Sun",
                    "马 Ma",
                    "朱 Zhu",
                    "胡 Hu",
                    "郭 Guo",
                    "何 He",
                    "林 Lin",
                    "高 Gao",
                    "罗 Luo",
                    "郑 Zheng",
                    "梁 Liang",
                    "谢 Xie",
                    "宋 Song",
                    "唐 Tang",
                    "许 Xu",
                    "韩 Han",
                    "冯 Feng",
                    "邓 Deng",
                    "曹 Cao",
                    "彭 Peng",
                    "曾 Zeng",
                    "肖 Xiao",
                    "田 Tian",
                    "董 Dong",
                    "袁 Yuan",
                    "潘 Pan",
                    "蒋 Jiang",
                    "蔡 Cai",
                    "余 Yu",
                    "杜 Du",
                    "叶 Ye",
                    "程 Cheng",
                    "苏 Su",
                    "魏 Wei",
                    "吕 Lü",
                    "丁 Ding",
                    "任 Ren",
                    "沈 Shen",
                    "姚 Yao",
                    "欧阳 Ouyang",
                    "诸葛 Zhuge");
    private static final List<Part> GIVEN =
            parts(
                    "伟 wei", "芳 fang", "娜 na", "敏 min", "静 jing", "丽 li", "强 qiang", "磊 lei",
                    "军 jun", "洋 yang", "勇 yong", "艳 yan", "杰 jie", "娟 juan", "涛 tao", "超 chao",
                    "明 ming", "霞 xia", "秀 xiu", "建 jian", "国 guo", "志 zhi", "文 wen", "海 hai",
                    "晓 xiao", "春 chun", "华 hua", "平 ping", "刚 gang", "桂 gui", "英 ying", "玉 yu",
                    "兰 lan", "梅 mei", "鹏 peng", "飞 fei", "鑫 xin", "波 bo", "斌 bin", "宇 yu", "浩 hao",
                    "凯 kai", "俊 jun", "帆 fan", "雪 xue", "琳 lin", "晨 chen", "瑶 yao", "思 si", "雨 yu",
                    "博 bo", "毅 yi", "峰 feng", "辉 hui", "云 yun", "龙 long", "欣 xin", "佳 jia",
                    "宁 ning", "悦 yue");

    private Names() {}

    /** An institution of that place. */
    public static Name institution(Places.Place place, RandomGenerator random) {
        var brand = brand(random);
        var trade = any(TRADE, random);
        var form = any(FORM, random);
        return new Name(
                place.name() + brand.zh() + trade.zh() + form.zh(),
                brand.en() + " " + trade.en() + " " + form.en());
    }

    /** What an institution is told from others by. */
    public static Name brand(RandomGenerator random) {
        var first = any(BRAND_FIRST, random);
        var second = any(BRAND_SECOND, random);
        return new Name(first.zh() + second.zh(), first.en() + second.en());
    }

    /** Somebody; every third has a given name of one character. */
    public static Name person(RandomGenerator random) {
        var surname = any(SURNAME, random);
        var first = any(GIVEN, random);
        if (random.nextInt(3) == 0) {
            return new Name(surname.zh() + first.zh(), surname.en() + " " + capital(first.en()));
        }
        var second = any(GIVEN, random);
        return new Name(
                surname.zh() + first.zh() + second.zh(),
                surname.en() + " " + capital(first.en()) + second.en());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Part any(List<Part> parts, RandomGenerator random) {
        return parts.get(random.nextInt(parts.size()));
    }

    private static List<Part> parts(String... texts) {
        return List.of(texts).stream()
                .map(text -> text.split(" ", 2))
                .map(both -> new Part(both[0], both[1]))
                .toList();
    }
}
