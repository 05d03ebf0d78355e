package cn.tongbao.bench.entries;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What made-up entries say of whom they are about, in the form in which the directory keeps it. */
final class EntryProfiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LICENCES =
            List.of("司法鉴定许可证", "实验室认可证书", "资质认定证书", "高新技术企业证书");
    private static final List<String> CERTIFICATES =
            List.of("高级工程师", "教授", "研究员", "专利代理师资格证", "法律职业资格证");
    private static final List<String> STANDARDS =
            List.of("专利鉴定规范", "商标鉴定规范", "电子数据司法鉴定通用实施规范", "商业秘密鉴定规范", "软件相似性鉴定规范");
    private static final List<String> FEES = List.of("按件协商", "按标的额比例收取", "每项八千元起", "参照当地收费办法");

    ObjectNode profile(
            String kind,
            Names.Name name,
            Places.Place place,
            List<String> serves,
            SplittableRandom random) {
        var institution = kind.equals("INSTITUTION");
        var profile = JSON.createObjectNode();
        profile.put("nameZh", name.zh())
                .put("name", name.en())
                .put("regionCode", place.code())
                .put("fees", any(FEES, random));
        serves.forEach(profile.putArray("regions")::add);
        qualifications(profile.putArray("qualifications"), institution, place, random);
        several(profile.putArray("standards"), STANDARDS, institution ? 3 : 0, random);
        staff(profile.putArray("staff"), institution ? 2 + random.nextInt(6) : 0, random);
        specialties(profile.putArray("specialties"), institution, random);
        profile.putArray("languages").add("zh");
        if (random.nextInt(3) == 0) {
            profile.withArray("languages").add("en");
        }
        profile.putObject("contact")
                .put("email", "register" + random.nextInt(1_000_000) + "@example.cn")
                .put("phone", "010-5550%04d".formatted(random.nextInt(10_000)));
        var interests = profile.putObject("interests");
        interests.putArray("offices");
        interests.putArray("persons");
        var companies = interests.putArray("companies");
        if (random.nextInt(2) == 0) {
            companies.add(Names.brand(random).zh() + "科技有限公司");
        }
        if (kind.equals("MEDIATOR")) {
            mediator(profile.putObject("mediator"), random);
        }
        return profile;
    }

    private static void qualifications(
            ArrayNode qualifications,
            boolean institution,
            Places.Place place,
            SplittableRandom random) {
        var names = new LinkedHashSet<String>();
        var count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            names.add(any(institution ? LICENCES : CERTIFICATES, random));
        }
        for (var name : names) {
            qualifications
                    .addObject()
                    .put("name", name)
                    .put("number", place.code() + "-" + random.nextInt(100_000))
                    .put("issuedBy", place.name() + "主管部门");
        }
    }

    private static void staff(ArrayNode staff, int count, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            staff.addObject()
                    .put("name", Names.person(random).zh())
                    .put("title", any(CERTIFICATES, random));
        }
    }

    private static void specialties(
            ArrayNode specialties, boolean institution, SplittableRandom random) {
        var known = new LinkedHashSet<Known>();
        var count = 1 + random.nextInt(institution ? 8 : 4);
        for (int i = 0; i < count; i++) {
            known.add(institution ? Known.institution(random) : Known.person(random));
        }
        for (var one : known) {
            var specialty = specialties.addObject().put("rightType", one.rightType());
            if (one.appraisalKind() != null) {
                specialty.put("appraisalKind", one.appraisalKind());
            }
            if (one.technicalField() != null) {
                specialty.put("technicalField", one.technicalField());
            }
        }
    }

    private static void mediator(ObjectNode card, SplittableRandom random) {
        card.put("adult", true)
                .put("mediationYears", 3 + random.nextInt(15))
                .put("professionYears", 5 + random.nextInt(20))
                .put("commercialMediationYearsBefore20260501", random.nextInt(8))
                .put("foreign", false);
        card.putArray("qualifications").add("LEGAL_QUALIFICATION");
        card.putArray("rosterCourts");
    }

    private static void several(
            ArrayNode texts, List<String> from, int most, SplittableRandom random) {
        var some = new LinkedHashSet<String>();
        for (int i = 0; i < most; i++) {
            some.add(any(from, random));
        }
        some.forEach(texts::add);
    }

    private static String any(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
