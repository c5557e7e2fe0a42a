# syntax=docker/dockerfile:1
# The bank's image: the client and the IDE built with Node, the bank built with the .NET SDK, and what runs.

FROM node:22-bookworm-slim AS client
WORKDIR /source
COPY client/package.json client/package-lock.json client/.npmrc client/
RUN npm ci --include=dev --prefix client
COPY schema schema
COPY client client
RUN npm run --silent build --prefix client && npm run --silent build:ide --prefix client

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What decides which packages are needed comes first: as long as it stays, they are not fetched again.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY src/BankGraph.Api/BankGraph.Api.csproj src/BankGraph.Api/Client.targets src/BankGraph.Api/
COPY src/BankGraph.Banking/BankGraph.Banking.csproj src/BankGraph.Banking/
COPY src/BankGraph.EntityFrameworkCore.MySql/BankGraph.EntityFrameworkCore.MySql.csproj \
     src/BankGraph.EntityFrameworkCore.MySql/
COPY src/BankGraph.GraphQL/BankGraph.GraphQL.csproj src/BankGraph.GraphQL/
COPY src/BankGraph.GraphQL.Generators/BankGraph.GraphQL.Generators.csproj src/BankGraph.GraphQL.Generators/
COPY src/BankGraph.GraphQL.Redis/BankGraph.GraphQL.Redis.csproj src/BankGraph.GraphQL.Redis/
COPY src/BankGraph.Ledger/BankGraph.Ledger.csproj src/BankGraph.Ledger/
RUN dotnet restore src/BankGraph.Api -p:BuildClient=false
COPY src src
COPY schema schema
COPY --from=client /source/client/dist client/dist
RUN dotnet publish src/BankGraph.Api --no-restore --configuration Release --output /app -p:BuildClient=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# No debugger attaches to a bank, and the runtime need not write its socket into a file system that is read only. What
# runs for long is worth a profile: docs/engine.md, "From start to full speed".
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_TieredPGO=1 \
    BANKGRAPH__DATAFOLDER=/data
COPY --from=build /app /app
COPY --chmod=755 deploy/bank/bank-is /usr/local/bin/bank-is
RUN install --directory --owner=$APP_UID --group=$APP_UID --mode=700 /data
USER $APP_UID
WORKDIR /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/usr/local/bin/bank-is", "ready"]
ENTRYPOINT ["dotnet", "/app/BankGraph.Api.dll"]
