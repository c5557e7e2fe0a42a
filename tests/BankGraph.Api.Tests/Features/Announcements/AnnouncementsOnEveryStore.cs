using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Announcements;

public sealed class AnnouncementOnSqliteTests(AnnouncementBank<Sqlite> bank) : AnnouncementTests<Sqlite>(bank);

public sealed class AnnouncementOnMariaDbTests(AnnouncementBank<MariaDb> bank) : AnnouncementTests<MariaDb>(bank);
