package org.claimgraph;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class AliasesAndIdsIT extends AliasesAndIdsTest {}

@QuarkusIntegrationTest
class BadInputIT extends BadInputTest {}

@QuarkusIntegrationTest
class BundledFactsIT extends BundledFactsTest {}

@QuarkusIntegrationTest
class SchemaDescriptionsIT extends SchemaDescriptionsTest {}

@QuarkusIntegrationTest
class ExampleQueriesIT extends ExampleQueriesTest {}

@QuarkusIntegrationTest
class ListFilterIT extends ListFilterTest {}

@QuarkusIntegrationTest
class NameSearchIT extends NameSearchTest {}

@QuarkusIntegrationTest
class WebPagesIT extends WebPagesTest {}

@QuarkusIntegrationTest
class ConnectionPagingIT extends ConnectionPagingTest {}
