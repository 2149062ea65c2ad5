package io.trunkline.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pom that is published with the relocated jar: what is inside the jar is no dependency, what is not inside is one. */
class ReducedPomIT {

    private static Set<String> dependencies;

    @BeforeAll
    static void readPom() throws Exception {
        Document pom = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(ClassPath.required("reduced.pom"));
        dependencies = new TreeSet<>();
        NodeList all = pom.getElementsByTagName("dependency");
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            String scope = text(dependency, "scope");
            if (scope.isEmpty() || scope.equals("compile") || scope.equals("runtime")) {
                dependencies.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
            }
        }
    }

    @Test
    void whatIsInsideTheJarIsNoDependency() {
        assertFalse(
                dependencies.stream().anyMatch(name -> name.startsWith("io" + ".trunkline:")), dependencies::toString);
    }

    @Test
    void whatIsNotInsideIsADependency() {
        Set<String> needed = Set.of(
                "javax.sip:jain-sip-api",
                "org.antlr:antlr4-runtime",
                "org.apache.logging.log4j:log4j-api",
                "io.netty:netty-transport",
                "io.netty:netty-transport-classes-epoll");
        assertTrue(dependencies.containsAll(needed), dependencies::toString);
    }

    @Test
    void nothingOfTheBuildComesAlong() {
        Set<String> unwanted = new TreeSet<>(dependencies);
        unwanted.removeIf(name -> !name.matches(".*(junit|archunit|jspecify|:antlr4$|jmh|jain-sip-ri).*"));
        assertEquals(Set.of(), unwanted);
    }

    private static String text(Element parent, String name) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent().trim();
            }
        }
        return "";
    }
}
