package cn.tongbao.evidence.upload.web;

import cn.tongbao.evidence.seal.EvidenceProblem;
import cn.tongbao.evidence.seal.Source;
import cn.tongbao.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A multipart body that holds exactly one part, the {@code file}. Its bytes pass through; the body
 * counts as whole only when its closing delimiter has been seen.
 */
final class OneFile implements Source {

    private static final String PART = "file";
    private static final int BUFFER = 64 * 1024;
    private static final int MOST_OF_HEADERS = 8 * 1024;
    private static final int LONGEST_BOUNDARY = 70;

    private final MultipartStream body;
    private final String name;

    private OneFile(MultipartStream body, String name) {
        this.body = body;
        this.name = name;
    }

    /**
     * Reads up to where the bytes of the file begin.
     *
     * @param most bytes that are read of the body altogether
     */
    static OneFile in(HttpServletRequest request, long most) throws IOException {
        return in(new Capped(request.getInputStream(), most), request.getContentType());
    }

    static OneFile in(InputStream stream, String contentType) throws IOException {
        var body = new MultipartStream(stream, boundary(contentType), BUFFER, null);
        body.setHeaderEncoding(StandardCharsets.ISO_8859_1.name());
        body.setPartHeaderSizeMax(MOST_OF_HEADERS);
        if (!body.skipPreamble()) {
            throw missing();
        }
        var disposition = PartDisposition.of(body.readHeaders());
        if (!PART.equals(disposition.name())) {
            throw malformed();
        }
        var fileName = disposition.fileName();
        if (fileName == null) {
            throw missing();
        }
        return new OneFile(body, fileName);
    }

    /** As it was sent. */
    String name() {
        return name;
    }

    @Override
    public void transferTo(OutputStream sink) throws IOException {
        try (var content = body.newInputStream()) {
            content.transferTo(sink);
        }
        if (body.readBoundary()) {
            throw malformed();
        }
    }

    private static byte[] boundary(String contentType) {
        try {
            var boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
            if (boundary != null) {
                var bare = boundary.replaceAll("^\"|\"$", "");
                if (!bare.isEmpty() && bare.length() <= LONGEST_BOUNDARY) {
                    return bare.getBytes(StandardCharsets.ISO_8859_1);
                }
            }
        } catch (InvalidMediaTypeException _) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException missing() {
        return new ProblemException(EvidenceProblem.FILE_MISSING).at("/file", "REQUIRED");
    }

    private static ProblemException malformed() {
        return new ProblemException(EvidenceProblem.UPLOAD_MALFORMED);
    }

    /** Ends a body that goes on around the file for ever. */
    private static final class Capped extends FilterInputStream {

        private long left;

        Capped(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw new IOException("the body is longer than any file may be");
            }
            return result;
        }
    }
}
