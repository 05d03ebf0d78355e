package cn.tongbao.directory.entry;

import cn.tongbao.directory.entry.EntryRequest.ContactRequest;
import cn.tongbao.directory.entry.EntryRequest.InterestsRequest;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with an application or with particulars, all of it at once. */
final class EntryChecks {

    private static final int MOST = 50;
    private static final int MOST_SPECIALTIES = 200;
    private static final int MOST_YEARS = 80;

    /** Who takes no work for longer than this names no day. */
    private static final int MOST_YEARS_AWAY = 10;

    /** Section, or section and class, of the International Patent Classification. */
    private static final Pattern TECHNICAL_FIELD = Pattern.compile("[A-H]([0-9]{2})?");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Rulebook rules;
    private final LocalDate today;
    private final Checks checks = new Checks();

    EntryChecks(Rulebook rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /** Raises everything that is wrong with an application of that kind. */
    void check(EntryKind kind, EntryRequest request) {
        var card = request.mediator();
        complete("/regions", request.regions());
        complete("/standards", request.standards());
        complete("/staff", request.staff());
        complete("/specialties", request.specialties());
        complete("/languages", request.languages());
        complete(request.interests());
        complete("/mediator/qualifications", card == null ? null : card.qualifications());
        complete("/mediator/rosterCourts", card == null ? null : card.rosterCourts());
        checks.raise();
        checks.required("/nameZh", request.nameZh())
                .text("/nameZh", request.nameZh(), Texts.NAME)
                .text("/name", request.name(), Texts.NAME)
                .text("/person", request.person(), Texts.NAME)
                .text("/officeId", request.officeId(), Texts.NAME)
                .required("/regionCode", request.regionCode());
        region("/regionCode", request.regionCode());
        var regions = few("/regions", request.regions());
        for (int i = 0; i < regions.size(); i++) {
            region("/regions/" + i, regions.get(i));
        }
        Licences.check(checks, request.qualifications(), today);
        texts("/standards", request.standards(), Texts.NAME);
        staff(kind, request);
        specialties(kind, request);
        languages(request.languages());
        checks.text("/fees", request.fees(), Texts.MOST);
        contact(request.contact());
        interests(request.interests());
        mediator(kind, request.mediator());
        checks.raise();
    }

    /** Raises everything that is wrong with particulars. */
    void check(UpdateRequest request) {
        complete("/languages", request.languages());
        complete(request.interests());
        checks.raise();
        var until = request.unavailableUntil();
        checks.required("/available", request.available())
                .that(
                        until == null || Boolean.FALSE.equals(request.available()),
                        "/unavailableUntil",
                        "NOT_ALLOWED")
                .that(until == null || !until.isBefore(today), "/unavailableUntil", "IN_THE_PAST")
                .that(
                        until == null || !until.isAfter(today.plusYears(MOST_YEARS_AWAY)),
                        "/unavailableUntil",
                        "OUT_OF_RANGE");
        languages(request.languages());
        checks.text("/fees", request.fees(), Texts.MOST);
        contact(request.contact());
        interests(request.interests());
        checks.raise();
    }

    private void staff(EntryKind kind, EntryRequest request) {
        var institution = kind == EntryKind.INSTITUTION;
        var staff = few("/staff", request.staff());
        checks.that(institution || staff.isEmpty(), "/staff", "NOT_ALLOWED");
        if (institution) {
            checks.required("/staff", request.staff());
        }
        for (int i = 0; i < staff.size(); i++) {
            var one = staff.get(i);
            var at = "/staff/" + i;
            checks.required(at + "/name", one.name())
                    .text(at + "/name", one.name(), Texts.NAME)
                    .text(at + "/title", one.title(), Texts.NAME)
                    .text(at + "/qualification", one.qualification(), Texts.NAME);
        }
    }

    private void specialties(EntryKind kind, EntryRequest request) {
        var specialties = orEmpty(request.specialties());
        checks.required("/specialties", request.specialties())
                .that(specialties.size() <= MOST_SPECIALTIES, "/specialties", "TOO_MANY");
        for (int i = 0; i < Math.min(specialties.size(), MOST_SPECIALTIES); i++) {
            var one = specialties.get(i);
            var at = "/specialties/" + i;
            checks.required(at + "/rightType", one.rightType());
            code(at + "/rightType", "rightTypes", one.rightType());
            if (kind == EntryKind.INSTITUTION) {
                checks.required(at + "/appraisalKind", one.appraisalKind());
            }
            code(at + "/appraisalKind", "appraisalKinds", one.appraisalKind());
            checks.that(
                    one.technicalField() == null
                            || TECHNICAL_FIELD.matcher(one.technicalField()).matches(),
                    at + "/technicalField",
                    "MALFORMED");
        }
    }

    private void languages(@Nullable List<String> given) {
        var languages = few("/languages", given);
        for (int i = 0; i < languages.size(); i++) {
            checks.that(
                    LANGUAGE.matcher(languages.get(i)).matches(), "/languages/" + i, "MALFORMED");
        }
    }

    private void contact(@Nullable ContactRequest contact) {
        if (contact != null) {
            checks.text("/contact/email", contact.email(), Texts.NAME)
                    .text("/contact/phone", contact.phone(), Texts.NAME);
        }
    }

    private void interests(@Nullable InterestsRequest interests) {
        if (interests != null) {
            texts("/interests/offices", interests.offices(), Texts.NAME);
            texts("/interests/companies", interests.companies(), Texts.NAME);
            texts("/interests/persons", interests.persons(), Texts.NAME);
        }
    }

    private void mediator(EntryKind kind, EntryRequest.@Nullable MediatorRequest card) {
        if (kind != EntryKind.MEDIATOR) {
            checks.that(card == null, "/mediator", "NOT_ALLOWED");
            return;
        }
        checks.required("/mediator", card);
        if (card == null) {
            return;
        }
        checks.required("/mediator/adult", card.adult());
        years("/mediator/mediationYears", card.mediationYears());
        years("/mediator/professionYears", card.professionYears());
        years(
                "/mediator/commercialMediationYearsBefore20260501",
                card.commercialMediationYearsBefore20260501());
        var qualifications = few("/mediator/qualifications", card.qualifications());
        for (int i = 0; i < qualifications.size(); i++) {
            code("/mediator/qualifications/" + i, "mediatorQualifications", qualifications.get(i));
        }
        texts("/mediator/rosterCourts", card.rosterCourts(), Texts.NAME);
    }

    private void years(String pointer, @Nullable Integer years) {
        checks.that(years == null || (years >= 0 && years <= MOST_YEARS), pointer, "OUT_OF_RANGE");
    }

    private void texts(String pointer, @Nullable List<String> given, int most) {
        var texts = few(pointer, given);
        for (int i = 0; i < texts.size(); i++) {
            checks.required(pointer + '/' + i, texts.get(i))
                    .text(pointer + '/' + i, texts.get(i), most);
        }
    }

    private void complete(@Nullable InterestsRequest interests) {
        if (interests != null) {
            complete("/interests/offices", interests.offices());
            complete("/interests/companies", interests.companies());
            complete("/interests/persons", interests.persons());
        }
    }

    /** A list may come with holes in it, which nothing else here expects. */
    private void complete(String pointer, @Nullable List<?> list) {
        for (int i = 0; list != null && i < list.size(); i++) {
            checks.that(Objects.nonNull(list.get(i)), pointer + '/' + i, "REQUIRED");
        }
    }

    private void code(String pointer, String list, @Nullable String code) {
        checks.that(code == null || rules.codes().has(list, code), pointer, "UNKNOWN_CODE");
    }

    private void region(String pointer, @Nullable String code) {
        checks.that(code == null || rules.regions().exists(code), pointer, "UNKNOWN_CODE");
    }

    /** The list, cut to what is looked at; a longer one is wrong as a whole. */
    private <T> List<T> few(String pointer, @Nullable List<T> list) {
        var given = orEmpty(list);
        checks.that(given.size() <= MOST, pointer, "TOO_MANY");
        return given.subList(0, Math.min(given.size(), MOST));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
