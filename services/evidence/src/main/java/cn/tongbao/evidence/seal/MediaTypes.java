package cn.tongbao.evidence.seal;

import cn.tongbao.evidence.config.SealSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Says what a file is by its first bytes. The name decides nothing but one thing: where the content
 * leaves it open what a double click would do with it (a text named as a batch file, an archive
 * named as a program), the name is judged too before the file is let in.
 */
@Component
class MediaTypes {

    /** As many bytes as the detection looks at. */
    static final int PREFIX = 65_536;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final Set<String> refused;
    private final Set<String> refusedEndings;

    MediaTypes(SealSettings settings) {
        this.refused = settings.refusedTypes();
        this.refusedEndings = settings.refusedEndings();
    }

    /** The media type of a content that begins with these bytes. */
    String of(byte[] prefix) {
        return Containers.member(detect(prefix, new Metadata()), prefix);
    }

    /** Whether such a file is not let in. */
    boolean refuses(byte[] prefix, String name) {
        var type = of(prefix);
        var hint = new Metadata();
        hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return refused.contains(type)
                || refused.contains(detect(prefix, hint))
                || (couldBeAnything(type) && refusedEndings.contains(ending(name)));
    }

    private static boolean couldBeAnything(String type) {
        return type.startsWith("text/")
                || type.equals("application/xml")
                || type.equals(MediaType.OCTET_STREAM.toString());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private String detect(byte[] prefix, Metadata hint) {
        try {
            return types.detect(new ByteArrayInputStream(prefix), hint).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
