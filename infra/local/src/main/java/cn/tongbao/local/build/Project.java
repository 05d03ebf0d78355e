package cn.tongbao.local.build;

import cn.tongbao.local.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the root pom says: it alone holds versions, also those of the servers. */
public final class Project {

    private final Element pom;

    private Project(Element pom) {
        this.pom = pom;
    }

    public static Project in(Path root) {
        try (var in = Files.newInputStream(root.resolve("pom.xml"))) {
            return new Project(parse(in).getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(InputStream in) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new LaunchFailure("The root pom.xml cannot be read: " + e.getMessage(), e);
        }
    }

    /** Version of the project itself. */
    public String version() {
        return child(pom, "version");
    }

    public String property(String name) {
        return child(childElement(pom, "properties"), name);
    }

    private static String child(Element parent, String name) {
        return childElement(parent, name).getTextContent().strip();
    }

    private static Element childElement(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        throw new LaunchFailure("The root pom.xml has no <" + name + ">.");
    }
}
