package cn.tongbao.rulebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figures that a threshold line may name, under the names that the API gives them. */
enum Figure {
    BUSINESS_VOLUME("businessVolume", "非法经营数额", "business volume"),
    GAINS("gains", "违法所得数额（商品）", "gains (goods)"),
    SERVICE_GAINS("serviceGains", "违法所得数额（服务）", "gains (services)"),
    SALES_AMOUNT("salesAmount", "销售金额", "sales amount"),
    UNSOLD_VALUE("unsoldValue", "尚未销售的货值金额", "value of unsold goods"),
    UNLABELLED_GOODS_VALUE(
            "unlabelledGoodsValue", "尚未附着标识的产品价值", "value of goods not yet labelled"),
    LOSS("loss", "损失数额", "loss"),
    LABELS("labels", "标识数量", "labels"),
    UNSOLD_LABELS("unsoldLabels", "尚未销售的标识数量", "unsold labels"),
    COPIES("copies", "复制件数量", "copies"),
    WORKS_ONLINE("worksOnline", "传播作品数量", "works put online"),
    DOWNLOADS("downloads", "下载数量", "downloads"),
    CLICKS("clicks", "点击数量", "clicks"),
    MEMBERS("members", "注册会员数量", "registered members"),
    MARKS("marks", "注册商标种数", "number of marks"),
    PATENTS("patents", "专利项数", "number of patents");

    private final String key;
    private final Text text;

    Figure(String key, String zh, String en) {
        this.key = key;
        this.text = new Text(zh, en);
    }

    /** The figure of that name in the API, null if there is none. */
    static @Nullable Figure named(String key) {
        for (Figure figure : values()) {
            if (figure.key.equals(key)) {
                return figure;
            }
        }
        return null;
    }

    Text text() {
        return text;
    }

    @Nullable BigDecimal of(Figures figures) {
        return switch (this) {
            case BUSINESS_VOLUME -> figures.businessVolume();
            case GAINS -> figures.gains();
            case SERVICE_GAINS -> figures.serviceGains();
            case SALES_AMOUNT -> figures.salesAmount();
            case UNSOLD_VALUE -> figures.unsoldValue();
            case UNLABELLED_GOODS_VALUE -> figures.unlabelledGoodsValue();
            case LOSS -> figures.loss();
            case LABELS -> count(figures.labels());
            case UNSOLD_LABELS -> count(figures.unsoldLabels());
            case COPIES -> count(figures.copies());
            case WORKS_ONLINE -> count(figures.worksOnline());
            case DOWNLOADS -> count(figures.downloads());
            case CLICKS -> count(figures.clicks());
            case MEMBERS -> count(figures.members());
            case MARKS -> count(figures.marks());
            case PATENTS -> count(figures.patents());
        };
    }

    private static @Nullable BigDecimal count(@Nullable Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }
}
