using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Accounts;

public sealed class ConnectionOnSqliteTests : ConnectionTests<Sqlite>;

public sealed class ConnectionOnMariaDbTests : ConnectionTests<MariaDb>;

public sealed class ConnectionOnPostgreSqlTests : ConnectionTests<PostgreSql>;
