package org.claimgraph.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.view.relation.Relation;

/** The entities and their relations for tools that draw and analyse graphs, such as Gephi and Cytoscape (GraphML 1.0). */
@ApplicationScoped
class GraphMlFormat implements ExportFormat {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private static final Map<String, String> NODE_TYPES =
            ordered("label", "string", "kind", "string", "subkind", "string", "jurisdiction", "string");

    private static final Map<String, String> EDGE_TYPES = ordered(
            "relation",
            "string",
            "predicate",
            "string",
            "state",
            "string",
            "validFrom",
            "string",
            "validTo",
            "string",
            "independentSources",
            "int",
            "unidentifiedSources",
            "int");

    private static Map<String, String> ordered(String... namesAndTypes) {
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            types.put(namesAndTypes[i], namesAndTypes[i + 1]);
        }
        return types;
    }

    @Override
    public String name() {
        return "graphml";
    }

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public String mediaType() {
        return "application/graphml+xml; charset=utf-8";
    }

    @Override
    public void write(ExportedGraph graph, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            Map<String, String> mergedInto = new HashMap<>();
            begin(xml);
            graph.entities(entity -> {
                if (entity.mergedInto() == null) {
                    writing(() -> node(xml, entity));
                } else {
                    mergedInto.put(entity.key(), entity.mergedInto());
                }
            });
            graph.relations(relation -> writing(() -> edge(xml, relation, mergedInto)));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /** A step of writing. */
    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void writing(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException cause ? cause : new IOException(failure);
        }
    }

    private static void begin(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        keys(xml, "node", NODE_TYPES);
        keys(xml, "edge", EDGE_TYPES);
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "claimgraph");
        xml.writeAttribute("edgedefault", "directed");
    }

    private static void keys(XMLStreamWriter xml, String element, Map<String, String> types) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : types.entrySet()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", attribute.getKey());
            xml.writeAttribute("for", element);
            xml.writeAttribute("attr.name", attribute.getKey());
            xml.writeAttribute("attr.type", attribute.getValue());
        }
    }

    private static void node(XMLStreamWriter xml, RecordedEntity entity) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", XmlText.of(entity.key()));
        data(xml, "label", entity.draft().name());
        data(xml, "kind", entity.draft().kind());
        data(xml, "subkind", entity.draft().subkind());
        data(xml, "jurisdiction", entity.draft().jurisdiction());
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, Relation relation, Map<String, String> mergedInto)
            throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", XmlText.of(mergedInto.getOrDefault(relation.fromKey(), relation.fromKey())));
        xml.writeAttribute("target", XmlText.of(mergedInto.getOrDefault(relation.toKey(), relation.toKey())));
        data(xml, "relation", relation.getId());
        data(xml, "predicate", relation.getPredicate().key());
        data(xml, "state", relation.getState());
        TimeValue time = relation.getValidTime();
        data(xml, "validFrom", time == null ? null : time.from());
        data(xml, "validTo", time == null ? null : time.to());
        data(xml, "independentSources", relation.getIndependentSources());
        data(xml, "unidentifiedSources", relation.getUnidentifiedSources());
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, String key, Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(XmlText.of(value.toString()));
            xml.writeEndElement();
        }
    }
}
