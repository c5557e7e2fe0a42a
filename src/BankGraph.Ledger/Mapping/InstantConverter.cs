using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BankGraph.Ledger.Mapping;

/// <summary>Keeps instants as <see cref="UtcMicroseconds"/>.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTime, long>(
    instant => UtcMicroseconds.From(instant),
    value => UtcMicroseconds.To(value));
