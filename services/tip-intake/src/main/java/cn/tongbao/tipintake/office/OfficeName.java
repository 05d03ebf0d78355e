package cn.tongbao.tipintake.office;

/** What an office is called in public. */
public record OfficeName(String zh, String en) {

    /** For a body whose name has not arrived here yet; an id is never shown in its place. */
    public static final OfficeName UNKNOWN = new OfficeName("有关部门", "The competent authority");
}
