# Builds Claimgraph and packs it as an image: docker build -t claimgraph .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline || true
COPY src src
RUN ./mvnw -B -q package -DskipTests

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Claimgraph" \
      org.opencontainers.image.description="A claims-first knowledge graph over GraphQL" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --no-create-home claimgraph && mkdir /data && chown claimgraph /data
COPY --from=build /build/target/quarkus-app /app
USER 10001
ENV CLAIMGRAPH_DATA=/data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
