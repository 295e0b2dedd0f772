package org.claimgraph.view.citation;

import org.eclipse.microprofile.graphql.Description;

/** How a citation is written. */
@Description("How a citation is written.")
public enum CitationFormat {
    @Description("A sentence for a footnote.")
    TEXT,
    @Description("A BibTeX entry.")
    BIBTEX,
    @Description("A JSON array with one item of the Citation Style Language, as reference managers import it.")
    CSL_JSON
}
