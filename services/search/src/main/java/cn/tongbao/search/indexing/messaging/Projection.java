package cn.tongbao.search.indexing.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.search.indexing.Document;
import cn.tongbao.search.indexing.DocumentKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes documents of events. Whose an event is decides what its data is: a fact about a dispatch or
 * a clock carries the whole case that it belongs to. Takes the fields one by one by name, so that
 * nothing new on the wire gets into the index unasked: no reporter, no dispatch, no request, no
 * answer, no note.
 */
final class Projection {

    /** The types about confirmations; all others of the same service are about mediations. */
    private static final String CONFIRMATIONS = "confirmation.";

    /** The types about institutions; the others taken from the same service are about persons. */
    private static final String INSTITUTIONS = "institution.";

    private static final String SELECTIONS = "selection.";

    private static final String ENGAGEMENTS = "engagement.";

    private static final String SHARINGS = "sharing.";

    private static final String ASSISTANCE = "assistance.";
    private static final String MEETINGS = "meeting.";
    private static final String DECISIONS = "decision.";
    private static final int TITLE = 80;

    private Projection() {}

    static Document of(Event event) {
        return switch (event.source()) {
            case "tip-intake" -> document(DocumentKind.TIP, event, tip(event));
            case "case-routing" -> document(DocumentKind.CASE, event, caseFile(event));
            case "mediation" ->
                    event.type().startsWith(CONFIRMATIONS)
                            ? document(DocumentKind.CONFIRMATION, event, confirmation(event))
                            : document(DocumentKind.MEDIATION, event, mediation(event));
            case "directory" -> directory(event);
            case "liaison" -> liaison(event);
            default -> throw new UnknownSource(event.source());
        };
    }

    private static Document document(DocumentKind kind, Event event, Fields fields) {
        return new Document(
                kind, event.subject(), event.aggregateVersion(), event.audience(), fields.body());
    }

    private static Fields tip(Event event) {
        var data = new EventData(event.data());
        return matter(DocumentKind.TIP, event, data)
                .exact(data.text("caseReference"))
                .submitted(data.instant("submittedAt"))
                .updated(data.updatedAt(event, "decidedAt", "submittedAt"));
    }

    private static Fields caseFile(Event event) {
        var data = new EventData(event.data());
        return matter(DocumentKind.CASE, event, data)
                .exact(data.texts("tips"))
                .submitted(data.instant("openedAt"))
                .updated(data.updatedAt(event, "closedAt", "openedAt"));
    }

    /** What tips and cases have in common: what happened, where, by whom, to whose right. */
    private static Fields matter(DocumentKind kind, Event event, EventData data) {
        EventData holder = data.inner("rightHolder");
        List<String> links = data.texts("suspects", "url");
        List<String> shops = new ArrayList<>(data.texts("suspects", "platform"));
        shops.addAll(data.texts("suspects", "room"));
        List<String> online = new ArrayList<>(links);
        online.addAll(shops);
        return new Fields(kind, event.subject())
                .text("title", data.text("title"))
                .description(data.text("description"))
                .text("rightType", data.text("rightType"))
                .texts("infringementTypes", data.texts("infringementTypes"))
                .texts("tags", data.texts("tags"))
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .texts("names", data.texts("suspects", "name"))
                .texts("places", data.texts("suspects", "address"))
                .texts("online", online)
                .texts("goods", data.texts("goods", "name"))
                .text("holder", holder.text("name"))
                .exact(holder.text("registrationNumber"))
                .exact(shops)
                .exact(data.texts("suspects", "name"))
                .links(links);
    }

    private static Fields mediation(Event event) {
        var data = new EventData(event.data());
        return dispute(DocumentKind.MEDIATION, event, data)
                .exact(data.textsOf("caseReference", "confirmationReference"))
                .submitted(data.instant("openedAt"))
                .updated(data.updatedAt(event, "openedAt"));
    }

    private static Fields confirmation(Event event) {
        var data = new EventData(event.data());
        return dispute(DocumentKind.CONFIRMATION, event, data)
                .exact(data.textsOf("caseReference", "mediationReference"))
                .exact(data.inner("decision").text("number"))
                .submitted(data.instant("appliedAt"))
                .updated(data.updatedAt(event, "appliedAt"));
    }

    /** What mediations and confirmations have in common: what is disputed, where, by whom. */
    private static Fields dispute(DocumentKind kind, Event event, EventData data) {
        List<String> parties = data.texts("parties", "name");
        return new Fields(kind, event.subject())
                .text("title", data.text("title"))
                .text("rightType", data.text("rightType"))
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .texts("names", parties)
                .exact(parties);
    }

    private static Document directory(Event event) {
        if (event.type().startsWith(SELECTIONS)) {
            return document(DocumentKind.SELECTION, event, selection(event));
        }
        if (event.type().startsWith(ENGAGEMENTS)) {
            return document(DocumentKind.ENGAGEMENT, event, engagement(event));
        }
        if (event.type().startsWith(SHARINGS)) {
            return document(DocumentKind.SHARING, event, sharing(event));
        }
        var kind =
                event.type().startsWith(INSTITUTIONS)
                        ? DocumentKind.INSTITUTION
                        : DocumentKind.EXPERT;
        return document(kind, event, entry(kind, event));
    }

    private static Document liaison(Event event) {
        if (event.type().startsWith(ASSISTANCE)) {
            return document(DocumentKind.ASSISTANCE, event, assistance(event));
        }
        if (event.type().startsWith(MEETINGS)) {
            return document(DocumentKind.MEETING, event, meeting(event));
        }
        if (event.type().startsWith(DECISIONS)) {
            return document(DocumentKind.DECISION, event, decision(event));
        }
        return document(DocumentKind.OFFICE, event, office(event));
    }

    /** A request has no title of its own: the beginning of what is asked stands for it. */
    private static Fields assistance(Event event) {
        var data = new EventData(event.data());
        String text = String.valueOf(data.text("text"));
        int end =
                text.offsetByCodePoints(0, Math.min(TITLE, text.codePointCount(0, text.length())));
        return new Fields(DocumentKind.ASSISTANCE, event.subject())
                .text("title", text.substring(0, end))
                .description(text)
                .region(data.text("toRegionCode"))
                .alsoUnder(data.text("fromRegionCode"))
                .text("status", data.text("status"))
                .exact(data.textsOf("caseReference", "continues", "continuedBy", "kind"))
                .exact(data.textsOf("fromOfficeId", "toOfficeId"))
                .submitted(data.instant("sentAt"))
                .updated(data.updatedAt(event, "sentAt"));
    }

    private static Fields meeting(Event event) {
        var data = new EventData(event.data());
        var said = new ArrayList<>(data.textsOf("agenda", "minutes"));
        said.addAll(data.texts("decisions", "text"));
        var fields =
                new Fields(DocumentKind.MEETING, event.subject())
                        .text("title", data.text("title"))
                        .description(String.join("\n", said))
                        .region(data.text("regionCode"))
                        .text("status", data.text("status"))
                        .exact(data.text("caseReference"))
                        .exact(data.text("hostOfficeId"))
                        .submitted(data.instant("calledAt"))
                        .updated(data.updatedAt(event, "calledAt"));
        data.texts("regionCodes").forEach(fields::alsoUnder);
        return fields;
    }

    /** What an office has to do, by its words and by what names the meeting that decided it. */
    private static Fields decision(Event event) {
        var data = new EventData(event.data());
        return new Fields(DocumentKind.DECISION, event.subject())
                .text("title", data.text("title"))
                .description(data.text("text"))
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .exact(data.textsOf("meetingReference", "caseReference", "ownerOfficeId"))
                .submitted(data.instant("decidedAt"))
                .updated(data.updatedAt(event, "decidedAt"));
    }

    /** What is chosen for, by its label; who speaks for whom is not on the wire at all. */
    private static Fields selection(Event event) {
        var data = new EventData(event.data());
        return new Fields(DocumentKind.SELECTION, event.subject())
                .text("title", data.text("title"))
                .text("rightType", data.text("rightType"))
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .exact(data.textsOf("caseReference", "memberId"))
                .submitted(data.instant("createdAt"))
                .updated(data.updatedAt(event, "createdAt"));
    }

    /** What somebody was engaged for, by its label and under the reference of the selection. */
    private static Fields engagement(Event event) {
        var data = new EventData(event.data());
        return new Fields(DocumentKind.ENGAGEMENT, event.subject())
                .text("title", data.text("title"))
                .text("rightType", data.text("rightType"))
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .exact(data.textsOf("caseReference", "memberId", "officeId"))
                .submitted(data.instant("openedAt"))
                .updated(data.updatedAt(event, "openedAt"));
    }

    /** Who is asked for in which case; what the bodies said to each other is not on the wire. */
    private static Fields sharing(Event event) {
        var data = new EventData(event.data());
        List<String> names = data.textsOf("memberNameZh", "memberName");
        return new Fields(DocumentKind.SHARING, event.subject())
                .text("title", data.text("title"))
                .texts("names", names)
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .exact(names)
                .exact(data.textsOf("caseReference", "memberId"))
                .exact(data.textsOf("officeId", "holderOfficeId"))
                .submitted(data.instant("requestedAt"))
                .updated(data.updatedAt(event, "requestedAt"));
    }

    private static Fields office(Event event) {
        var data = new EventData(event.data());
        List<String> names = data.textsOf("nameZh", "name");
        return new Fields(DocumentKind.OFFICE, event.subject())
                .text("title", String.join(" ", names))
                .texts("infringementTypes", data.texts("competence"))
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .exact(names)
                .exact(data.texts("hotlines"))
                .exact(data.text("type"))
                .updated(event.time());
    }

    /** An entry of a register: by its names, its qualifications, and what it is asked for. */
    private static Fields entry(DocumentKind kind, Event event) {
        var data = new EventData(event.data());
        List<String> names = data.textsOf("nameZh", "name");
        return new Fields(kind, event.subject())
                .text("title", String.join(" ", names))
                .texts("names", data.texts("qualifications"))
                .texts("tags", data.texts("specialties", "appraisalKind"))
                .texts("rightType", data.texts("specialties", "rightType"))
                .region(data.text("regionCode"))
                .text("status", data.text("status"))
                .exact(names)
                .exact(data.text("kind"))
                .exact(data.texts("specialties", "technicalField"))
                .submitted(data.instant("listedAt"))
                .updated(data.updatedAt(event, "listedAt"));
    }
}
