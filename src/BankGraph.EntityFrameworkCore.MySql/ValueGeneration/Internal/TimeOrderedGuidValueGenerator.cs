using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace BankGraph.EntityFrameworkCore.MySql.ValueGeneration.Internal;

/// <summary>Makes ids of version 7.</summary>
internal sealed class TimeOrderedGuidValueGenerator : ValueGenerator<Guid>
{
    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry) => Guid.CreateVersion7();
}
