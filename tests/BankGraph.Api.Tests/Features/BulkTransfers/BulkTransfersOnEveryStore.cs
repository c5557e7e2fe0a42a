using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.BulkTransfers;

public sealed class BulkTransferOnSqliteTests : BulkTransferTests<Sqlite>;

public sealed class BulkTransferOnMariaDbTests : BulkTransferTests<MariaDb>;
