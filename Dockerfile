# Builds Claimgraph as a container image with one of two targets: "jvm", or "native", which starts faster and takes less memory.
# docs/deploying.md#container-image has the commands. Building and running use the same JDK, because the AOT cache fits no other.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG NATIVE_BUILDER_IMAGE=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG NATIVE_BASE_IMAGE=quay.io/quarkus/ubi9-quarkus-micro-image:2.0

FROM ${JDK_IMAGE} AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY mvnw pom.xml ./
# Libraries are downloaded before the sources are copied, into a cache that outlives the layer.
RUN --mount=type=cache,target=/root/.m2/repository ./mvnw -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:go-offline quarkus:go-offline
COPY src src
RUN --mount=type=cache,target=/root/.m2/repository ./mvnw -B -ntp package -Dmaven.test.skip=true -Dspotless.apply.skip=true

FROM ${JDK_IMAGE} AS jvm
RUN install -d -o 10001 -g 0 -m 0775 /data
COPY --from=build /build/target/quarkus-app /app
WORKDIR /app
USER 10001
ENV CLAIMGRAPH_DATA=/data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
# Writes to the volume only. The heap is half of the memory unless JAVA_TOOL_OPTIONS sets -Xmx; about 200 MB are needed beside it.
ENTRYPOINT ["java", "-XX:AOTCache=claimgraph.aot", "-Xlog:aot*=error", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/data", "-jar", "quarkus-run.jar"]
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Claimgraph" \
      org.opencontainers.image.description="A claims-first knowledge graph over GraphQL" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

FROM build AS native-sources
RUN --mount=type=cache,target=/root/.m2/repository ./mvnw -B -ntp package -Dmaven.test.skip=true -Dspotless.apply.skip=true -Dnative -Dquarkus.native.sources-only=true

FROM ${NATIVE_BUILDER_IMAGE} AS executable
WORKDIR /project
COPY --from=native-sources --chown=1001:0 /build/target/native-sources /project
RUN native-image $(cat native-image.args)

FROM ${NATIVE_BASE_IMAGE} AS native
USER root
RUN install -d -o 10001 -g 0 -m 0775 /data
COPY --from=executable /project/*-runner /app/claimgraph
WORKDIR /app
USER 10001
ENV CLAIMGRAPH_DATA=/data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["/app/claimgraph", "-Djava.io.tmpdir=/data"]
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Claimgraph" \
      org.opencontainers.image.description="A claims-first knowledge graph over GraphQL" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
