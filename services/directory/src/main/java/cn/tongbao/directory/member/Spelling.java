package cn.tongbao.directory.member;

import java.text.Normalizer;
import java.util.Locale;

/** What names and labels are compared by, since the same one is written in many ways. */
public final class Spelling {

    private Spelling() {}

    /** Of a name: width, case, blanks, dots and brackets make no other one. */
    public static String ofName(String name) {
        return plain(name).replaceAll("[·.,。()]+", "");
    }

    /** Of what a body calls a case: width, case and blanks make no other one. */
    public static String ofLabel(String label) {
        return plain(label);
    }

    /** Characters that nobody sees count for nothing. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}\\p{Z}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
