using BankGraph.Ledger.Mapping;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger;

/// <summary>Maps the ledger into the bank's context.</summary>
public static class LedgerModel
{
    /// <summary>
    /// Adds the ledger's tables to a model. Their rows can be read through the context; changing them there throws.
    /// </summary>
    public static ModelBuilder ApplyLedger(this ModelBuilder model) => model
        .ApplyConfiguration(new AccountMapping())
        .ApplyConfiguration(new TransactionMapping())
        .ApplyConfiguration(new EntryMapping())
        .ApplyConfiguration(new HoldMapping())
        .ApplyConfiguration(new IdempotencyRecordMapping())
        .ApplyConfiguration(new OutboxMessageMapping())
        .ApplyConfiguration(new LedgerNoteMapping());

    /// <summary>
    /// Makes instants and currencies of the other tables look like the ledger's; call it from
    /// <see cref="DbContext.ConfigureConventions"/>.
    /// </summary>
    public static ModelConfigurationBuilder UseLedgerTypes(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<InstantConverter>();
        conventions.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3).AreUnicode(false);
        return conventions;
    }
}
