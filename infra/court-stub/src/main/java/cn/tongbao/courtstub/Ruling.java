package cn.tongbao.courtstub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;

/**
 * The paper of a ruling: one page of PDF, written by hand. Its text is in Chinese and uses the font
 * that every reader of PDF brings along for it.
 */
final class Ruling {

    private static final int FIRST_LINE = 760;
    private static final int LEADING = 28;

    private Ruling() {}

    static byte[] confirming(String court, String number, String reference, String on) {
        var lines =
                new String[] {
                    court + "  民事裁定书",
                    number,
                    "平台编号：" + reference,
                    "本院经审查认为，申请人达成的调解协议符合司法确认的法定条件。",
                    "裁定如下：申请人达成的调解协议有效。",
                    on
                };
        return pdf(page(lines));
    }

    private static String page(String[] lines) {
        var page = new StringBuilder("BT /F1 14 Tf ").append(LEADING).append(" TL 72 ");
        page.append(FIRST_LINE).append(" Td\n");
        for (var line : lines) {
            page.append('<')
                    .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                    .append("> Tj T*\n");
        }
        return page.append("ET\n").toString();
    }

    private static byte[] pdf(String page) {
        var objects =
                new String[] {
                    "<< /Type /Catalog /Pages 2 0 R >>",
                    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                            + " /Resources << /Font << /F1 5 0 R >> >> >>",
                    "<< /Length " + page.length() + " >>\nstream\n" + page + "endstream",
                    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light"
                            + " /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
                    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
                            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
                            + " /FontDescriptor 7 0 R >>",
                    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6"
                            + " /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880"
                            + " /Descent -120 /CapHeight 880 /StemV 93 >>"
                };
        var out = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        write(out, "%PDF-1.4\n");
        for (int i = 0; i < objects.length; i++) {
            places.add(out.size());
            write(out, (i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n");
        }
        var start = out.size();
        write(out, "xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
        write(
                out,
                "trailer << /Size "
                        + (objects.length + 1)
                        + " /Root 1 0 R >>\nstartxref\n"
                        + start
                        + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
