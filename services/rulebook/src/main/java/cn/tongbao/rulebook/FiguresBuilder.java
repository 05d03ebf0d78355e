package cn.tongbao.rulebook;

import cn.tongbao.rulebook.Figures.PriorPenalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds {@link Figures} one by one; what is not set stays unknown. */
public final class FiguresBuilder {

    private @Nullable BigDecimal businessVolume;
    private @Nullable BigDecimal gains;
    private @Nullable BigDecimal salesAmount;
    private @Nullable BigDecimal unsoldValue;
    private @Nullable BigDecimal loss;
    private @Nullable Long labels;
    private @Nullable Long unsoldLabels;
    private @Nullable BigDecimal unlabelledGoodsValue;
    private @Nullable BigDecimal serviceGains;
    private @Nullable Long copies;
    private @Nullable Long worksOnline;
    private @Nullable Long downloads;
    private @Nullable Long clicks;
    private @Nullable Long members;
    private @Nullable Long marks;
    private @Nullable Long patents;
    private @Nullable List<PriorPenalty> priorPenalties;
    private @Nullable LocalDate firstAct;
    private @Nullable LocalDate lastAct;
    private @Nullable Boolean services;
    private @Nullable Boolean foreignRecipient;

    FiguresBuilder() {}

    public FiguresBuilder businessVolume(@Nullable BigDecimal value) {
        this.businessVolume = value;
        return this;
    }

    public FiguresBuilder gains(@Nullable BigDecimal value) {
        this.gains = value;
        return this;
    }

    public FiguresBuilder salesAmount(@Nullable BigDecimal value) {
        this.salesAmount = value;
        return this;
    }

    public FiguresBuilder unsoldValue(@Nullable BigDecimal value) {
        this.unsoldValue = value;
        return this;
    }

    public FiguresBuilder loss(@Nullable BigDecimal value) {
        this.loss = value;
        return this;
    }

    public FiguresBuilder labels(@Nullable Long value) {
        this.labels = value;
        return this;
    }

    public FiguresBuilder unsoldLabels(@Nullable Long value) {
        this.unsoldLabels = value;
        return this;
    }

    public FiguresBuilder unlabelledGoodsValue(@Nullable BigDecimal value) {
        this.unlabelledGoodsValue = value;
        return this;
    }

    public FiguresBuilder serviceGains(@Nullable BigDecimal value) {
        this.serviceGains = value;
        return this;
    }

    public FiguresBuilder copies(@Nullable Long value) {
        this.copies = value;
        return this;
    }

    public FiguresBuilder worksOnline(@Nullable Long value) {
        this.worksOnline = value;
        return this;
    }

    public FiguresBuilder downloads(@Nullable Long value) {
        this.downloads = value;
        return this;
    }

    public FiguresBuilder clicks(@Nullable Long value) {
        this.clicks = value;
        return this;
    }

    public FiguresBuilder members(@Nullable Long value) {
        this.members = value;
        return this;
    }

    public FiguresBuilder marks(@Nullable Long value) {
        this.marks = value;
        return this;
    }

    public FiguresBuilder patents(@Nullable Long value) {
        this.patents = value;
        return this;
    }

    public FiguresBuilder priorPenalties(@Nullable List<PriorPenalty> value) {
        this.priorPenalties = value;
        return this;
    }

    public FiguresBuilder firstAct(@Nullable LocalDate value) {
        this.firstAct = value;
        return this;
    }

    public FiguresBuilder lastAct(@Nullable LocalDate value) {
        this.lastAct = value;
        return this;
    }

    public FiguresBuilder services(@Nullable Boolean value) {
        this.services = value;
        return this;
    }

    public FiguresBuilder foreignRecipient(@Nullable Boolean value) {
        this.foreignRecipient = value;
        return this;
    }

    public Figures build() {
        return new Figures(
                businessVolume,
                gains,
                salesAmount,
                unsoldValue,
                loss,
                labels,
                unsoldLabels,
                unlabelledGoodsValue,
                serviceGains,
                copies,
                worksOnline,
                downloads,
                clicks,
                members,
                marks,
                patents,
                priorPenalties,
                firstAct,
                lastAct,
                services,
                foreignRecipient);
    }
}
