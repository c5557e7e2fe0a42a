using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Pages;

public sealed class PageOnSqliteTests(PagesBank<Sqlite> bank) : PageTests<Sqlite>(bank);

public sealed class PageOnMariaDbTests(PagesBank<MariaDb> bank) : PageTests<MariaDb>(bank);

public sealed class PageOnPostgreSqlTests(PagesBank<PostgreSql> bank) : PageTests<PostgreSql>(bank);
