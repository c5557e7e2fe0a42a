using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;

namespace BankGraph.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>Makes a batch for each command that is sent.</summary>
internal sealed class MySqlModificationCommandBatchFactory(
    ModificationCommandBatchFactoryDependencies dependencies,
    IDbContextOptions options,
    MySqlUpdateSqlGenerator sqlGenerator)
    : IModificationCommandBatchFactory
{
    private const int DefaultMaxRows = 500;

    private readonly int _maxRows = RelationalOptionsExtension.Extract(options).MaxBatchSize ?? DefaultMaxRows;

    public ModificationCommandBatch Create() => new MySqlModificationCommandBatch(dependencies, sqlGenerator, _maxRows);
}
