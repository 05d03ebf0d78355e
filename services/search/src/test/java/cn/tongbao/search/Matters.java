package cn.tongbao.search;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.Event;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Data of events, with sensible values where a test does not care. */
public final class Matters {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Matters() {}

    /** A tip of the Shanghai centre about a place. */
    public static Event tip(String reference, String region, String title) {
        return tip(1, tipData(reference, region, title));
    }

    /** A tip in a given version and state. */
    public static Event tip(long version, ObjectNode data) {
        Set<String> audience =
                Audience.none()
                        .office("PROT-310000")
                        .place(data.path("regionCode").stringValue())
                        .tokens();
        return Records.event("tip-intake", "tip.submitted.v1", version, audience, data);
    }

    /** The state of a tip. */
    public static ObjectNode tipData(String reference, String region, String title) {
        ObjectNode data = matter(reference, region, title, "RECEIVED");
        data.put("submittedAt", "2026-03-01T08:00:00Z");
        return data;
    }

    /** A case of the Shanghai centre, dispatched to the Shanghai market regulator. */
    public static Event caseFile(String reference, String region, String title, String tip) {
        ObjectNode data = matter(reference, region, title, "DISPATCHED");
        data.put("openedAt", "2026-03-01T09:00:00Z").put("updatedAt", "2026-03-02T00:30:00Z");
        data.putArray("tips").add(tip);
        ObjectNode dispatch = data.putArray("dispatches").addObject();
        dispatch.put("officeId", "SAMR-310000").put("note", "dispatchcanary");
        dispatch.putArray("materialRequests").addObject().put("text", "requestcanary");
        Set<String> audience =
                Audience.none()
                        .office("PROT-310000")
                        .office("SAMR-310000")
                        .place(region)
                        .place("310000")
                        .tokens();
        return Records.event("case-routing", "case.dispatched.v1", 3, audience, data);
    }

    /** A mediation of the Shanghai body that names one mediator and one party. */
    public static Event mediation(String reference, String region, String title, String caseFile) {
        ObjectNode data = dispute(reference, region, title, "IN_MEDIATION", caseFile);
        data.put("framework", "PEOPLES").put("bodyOfficeId", "MEDI-310000");
        data.put("openedAt", "2026-03-02T09:00:00Z").put("updatedAt", "2026-03-03T00:30:00Z");
        data.putArray("mediators").add("mediator.chen");
        data.putArray("undisputedFacts").add("factcanary");
        Set<String> audience =
                Audience.none()
                        .office("MEDI-310000")
                        .person("mediator.chen")
                        .person("party.holder")
                        .tokens();
        return Records.event("mediation", "mediation.changed.v1", 4, audience, data);
    }

    /** An application at the court of Pudong for the agreement of a mediation. */
    public static Event confirmation(
            String reference, String region, String title, String mediation, String caseFile) {
        ObjectNode data = dispute(reference, region, title, "CONFIRMED", caseFile);
        data.put("mediationReference", mediation)
                .put("courtOfficeId", "COURT-310115")
                .put("courtMode", "PORTAL");
        data.put("appliedAt", "2026-03-20T09:00:00Z").put("updatedAt", "2026-03-25T00:30:00Z");
        data.putObject("decision")
                .put("result", "CONFIRMED")
                .put("number", "（2026）沪0115诉前调确123号")
                .put("on", "2026-03-25");
        Set<String> audience =
                Audience.none()
                        .office("COURT-310115")
                        .office("MEDI-310000")
                        .person("mediator.chen")
                        .person("party.holder")
                        .tokens();
        return Records.event("mediation", "confirmation.ruled.v1", 5, audience, data);
    }

    /** A draw of the court of Haidian, with things in it that no index is to take. */
    public static Event selection(String reference, String title, String caseFile, String member) {
        ObjectNode data = JSON.createObjectNode();
        data.put("reference", reference)
                .put("status", "DRAWN")
                .put("kind", "DRAW")
                .put("officeId", "COURT-110108")
                .put("regionCode", "110108")
                .put("caseReference", caseFile)
                .put("title", title)
                .put("rightType", "COPYRIGHT_SOFTWARE")
                .put("memberKind", "INSTITUTION")
                .put("memberId", member)
                .put("engaged", true)
                .put("createdAt", "2026-06-01T02:00:00Z")
                .put("updatedAt", "2026-06-01T02:01:00Z");
        data.putArray("agents").add("agentcanary");
        return Records.event(
                "directory",
                "selection.drawn.v1",
                2,
                Audience.none().office("COURT-110108").tokens(),
                data);
    }

    /** What the court of Haidian engaged an institution for. */
    public static Event engagement(String reference, String title, String person) {
        ObjectNode data = JSON.createObjectNode();
        data.put("reference", reference)
                .put("status", "ACCEPTED")
                .put("officeId", "COURT-110108")
                .put("title", title)
                .put("regionCode", "110108")
                .put("caseReference", "C-370400-2026-FR1DGE")
                .put("rightType", "COPYRIGHT_SOFTWARE")
                .put("memberId", "I-110000-2026-FR1DGE")
                .put("letter", "lettercanary")
                .put("openedAt", "2026-06-01T02:01:00Z")
                .put("updatedAt", "2026-06-01T02:02:00Z")
                .put("overdue", false);
        return Records.event(
                "directory",
                "engagement.changed.v1",
                2,
                Audience.none().office("COURT-110108").person(person).tokens(),
                data);
    }

    /** The court of Haidian asks for somebody whom a court in Guangdong holds. */
    public static Event sharing(String reference, String title, String member) {
        ObjectNode data = JSON.createObjectNode();
        data.put("reference", reference)
                .put("status", "GRANTED")
                .put("officeId", "COURT-110108")
                .put("regionCode", "110108")
                .put("memberId", member)
                .put("memberKind", "INVESTIGATOR")
                .put("memberNameZh", "周调查官")
                .put("memberRegionCode", "440100")
                .put("holderOfficeId", "COURT-440000-01")
                .put("title", title)
                .put("from", "2026-06-01")
                .put("until", "2026-12-31")
                .put("requestedAt", "2026-06-01T02:00:00Z")
                .put("updatedAt", "2026-06-03T02:00:00Z")
                .put("conditions", "sharingcanary");
        return Records.event(
                "directory",
                "sharing.granted.v1",
                2,
                Audience.none()
                        .office("COURT-110108")
                        .office("COURT-440000-01")
                        .person("expert.zhou")
                        .tokens(),
                data);
    }

    private static ObjectNode dispute(
            String reference, String region, String title, String status, String caseFile) {
        ObjectNode data = JSON.createObjectNode();
        data.put("reference", reference)
                .put("status", status)
                .put("title", title)
                .put("rightType", "TRADEMARK")
                .put("regionCode", region)
                .put("caseReference", caseFile);
        ArrayNode parties = data.putArray("parties");
        parties.addObject()
                .put("role", "APPLICANT")
                .put("name", "Frostline Appliances")
                .put("kind", "LEGAL_PERSON");
        parties.addObject()
                .put("role", "RESPONDENT")
                .put("name", "优选家电专营店")
                .put("kind", "OTHER_ORGANISATION");
        return data;
    }

    /** An office. */
    public static Event office(String id, String region, String nameZh) {
        ObjectNode data = JSON.createObjectNode();
        data.put("id", id)
                .put("type", id.substring(0, id.indexOf('-')))
                .put("name", "Office " + id)
                .put("nameZh", nameZh)
                .put("level", "PROVINCIAL")
                .put("regionCode", region)
                .put("status", "OPEN");
        return Records.event("liaison", "office.registered.v1", 1, Set.of("public"), data);
    }

    /** An entry of a register. */
    public static Event entry(String type, String id, String kind, String nameZh) {
        ObjectNode data = JSON.createObjectNode();
        data.put("id", id)
                .put("kind", kind)
                .put("status", "LISTED")
                .put("nameZh", nameZh)
                .put("regionCode", id.substring(2, 8))
                .put("listedAt", "2026-03-02T01:00:00Z")
                .put("updatedAt", "2026-03-02T01:00:00Z");
        data.putArray("qualifications").add("司法鉴定许可证");
        var specialties = data.putArray("specialties");
        specialties
                .addObject()
                .put("rightType", "COPYRIGHT_SOFTWARE")
                .put("appraisalKind", "WORKS")
                .put("technicalField", "G06");
        specialties.addObject().put("rightType", "TRADE_SECRET");
        return Records.event("directory", type, 1, Set.of("public"), data);
    }

    private static ObjectNode matter(String reference, String region, String title, String status) {
        ObjectNode data = JSON.createObjectNode();
        data.put("reference", reference)
                .put("status", status)
                .put("title", title)
                .put("description", "在多家网店购买的品牌冰箱经知识产权保护中心鉴定为假冒产品")
                .put("rightType", "TRADEMARK")
                .put("regionCode", region);
        data.putArray("infringementTypes").add("COUNTERFEIT_MARK_GOODS");
        return data;
    }
}
