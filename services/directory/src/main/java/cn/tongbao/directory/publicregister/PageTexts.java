package cn.tongbao.directory.publicregister;

import cn.tongbao.directory.entry.EntryView;
import cn.tongbao.directory.entry.Notice;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.office.Offices;
import cn.tongbao.directory.practicefeedback.Figures;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.directory.selection.Announced;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.rulebook.Code;
import cn.tongbao.rulebook.Region;
import cn.tongbao.rulebook.Regions;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.Text;
import cn.tongbao.rulebook.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every text of a page in its language: own words from the bundle, codes from the rulebook. */
public final class PageTexts {

    private static final DateTimeFormatter DAY_ZH =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** The states of what is not public yet. */
    private static final Set<String> BEFORE_LISTING = Set.of("CANDIDATE", "STANDARD_VERIFIED");

    private final Rulebook rules;
    private final Offices offices;
    private final boolean english;
    private final ResourceBundle words;

    PageTexts(Rulebook rules, Offices offices, Locale locale) {
        this.rules = rules;
        this.offices = offices;
        this.english = locale.getLanguage().equals("en");
        this.words =
                ResourceBundle.getBundle(
                        "register-pages",
                        english ? Locale.ROOT : Locale.CHINESE,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** {@code en} or {@code zh}. */
    public String lang() {
        return english ? "en" : "zh";
    }

    /** The other language. */
    public String otherLang() {
        return english ? "zh" : "en";
    }

    /** A word of the page. */
    public String word(String key) {
        return words.getString(key);
    }

    /** All codes of a list, for a choice. */
    public List<Code> codes(String list) {
        return rules.codes().list(list);
    }

    /** The states that a public entry can be in. */
    public List<Code> statuses() {
        return codes("entryStatuses").stream()
                .filter(status -> !BEFORE_LISTING.contains(status.code()))
                .toList();
    }

    /** The name of a code; a code that the rulebook has no more stands for itself. */
    public String code(String list, String code) {
        return rules.codes().has(list, code) ? text(rules.codes().name(list, code)) : code;
    }

    /** The name of a code. */
    public String text(Text text) {
        return english ? text.en() : text.zh();
    }

    /** The name of a place, with those around it up to its province. */
    public String region(String code) {
        var regions = rules.regions();
        if (!regions.exists(code)) {
            return code;
        }
        return regions.chain(code).reversed().stream()
                .filter(regions::exists)
                .filter(part -> !part.equals(Regions.NATIONAL) || code.equals(Regions.NATIONAL))
                .map(part -> text(regions.name(part)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The provinces, to choose from. */
    public List<Region> provinces() {
        return rules.regions().children(Regions.NATIONAL);
    }

    /** The name of an entry. */
    public String name(EntryView entry) {
        var name = entry.name();
        return english && name != null ? name : entry.nameZh();
    }

    /** What somebody was called when a draw was announced. */
    public String name(Announced.Name name) {
        var en = name.en();
        return english && en != null ? en : name.zh();
    }

    /** Where an entry works beside its seat. */
    public List<String> regions(EntryView entry) {
        return entry.regions().stream().map(this::region).toList();
    }

    /** What an entry is asked for. */
    public List<String> specialties(EntryView entry) {
        return entry.specialties().stream().map(this::specialty).toList();
    }

    /** The licences of an entry, each with its number, who gave it and how long it holds. */
    public List<String> qualifications(EntryView entry) {
        return entry.qualifications().stream().map(this::qualification).toList();
    }

    private String qualification(EntryView.QualificationView one) {
        var until = one.validUntil();
        return Stream.of(
                        one.name(),
                        one.number(),
                        one.issuedBy() == null ? null : word("issuedBy").formatted(one.issuedBy()),
                        until == null ? null : word("validUntil").formatted(words(until)))
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    /** The languages of an entry. */
    public String languages(EntryView entry) {
        return entry.languages().stream()
                .map(code -> code("languages", code))
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    private String specialty(Specialty specialty) {
        var appraisal = specialty.appraisalKind();
        return Stream.of(
                        code("rightTypes", specialty.rightType()),
                        appraisal == null ? null : code("appraisalKinds", appraisal),
                        specialty.technicalField())
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    /** A notice; in Chinese where it was not translated. */
    public String notice(Notice notice) {
        var en = notice.en();
        return english && en != null ? en : notice.zh();
    }

    /** The notice of a row of the history, or nothing. */
    public @Nullable String notice(HistoryView row) {
        var en = row.detail().get("noticeEn");
        var told = english && en != null ? en : row.detail().get("noticeZh");
        return told == null ? null : told.toString();
    }

    /** The reason of a row of the history, or nothing. */
    public @Nullable String reason(HistoryView row) {
        var reason = row.detail().get("reason");
        return reason == null ? null : reason.toString();
    }

    /** Who decided, as an office or as the keeper of the register; nobody where a day passed. */
    public String decider(HistoryView row) {
        if (!row.person().equals(Roles.KEEPER)) {
            return word("byClock");
        }
        var office = row.officeId() == null ? null : offices.find(row.officeId()).orElse(null);
        return office == null ? word("keeper") : english ? office.name() : office.nameZh();
    }

    /** What was done. */
    public String act(HistoryView row) {
        var key = "act." + row.act();
        return words.containsKey(key) ? words.getString(key) : row.act();
    }

    /** The day in China. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkCalendar.ZONE);
    }

    /** A day in words. */
    public String words(LocalDate day) {
        return (english ? DAY_EN : DAY_ZH).format(day);
    }

    /** Figures of practice in words. */
    public FigureTexts figures(@Nullable Figures figures) {
        return new FigureTexts(figures, english, word("tooFewShort"));
    }
}
