package cn.tongbao.liaison.office;

import java.util.regex.Pattern;

/**
 * Names an office for good. By habit type, region and a running number, but nobody may read a
 * meaning out of it: what an id looks like is nobody's rule.
 *
 * @param value for example {@code COURT-310115-02}
 */
public record OfficeId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,12}-[0-9]{6}(-[0-9]{2})?");

    static boolean wellFormed(String value) {
        return FORM.matcher(value).matches();
    }
}
