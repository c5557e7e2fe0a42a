namespace BankGraph.Banking.Privacy;

/// <summary>
/// What a feature holds of a customer. Each feature that does has one, which gives it out, says what of it must end
/// before the customer can be erased, and erases it.
/// </summary>
public interface IPersonalData
{
    /// <summary>What is held of the customer; ordered, each list by something unique.</summary>
    IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId);

    /// <summary>What stands in the way of erasing the customer, while one of these queries finds something.</summary>
    IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) => [];

    /// <summary>
    /// Erases what need not be kept, in the caller's transaction, with nothing in the way and the accounts closed.
    /// </summary>
    Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Some of what the bank holds of a customer.</summary>
/// <param name="Name">Its name in the export.</param>
/// <param name="Rows">The rows: what JSON can say, and <see cref="Sealed"/>.</param>
/// <param name="Tables">The entities whose rows it gives out.</param>
public sealed record PersonalList(string Name, IQueryable<object> Rows, params IReadOnlyList<Type> Tables);

/// <summary>Something that stands in the way of erasing a customer.</summary>
/// <param name="Obstacle">What to tell the customer.</param>
/// <param name="Rows">Finds it.</param>
public sealed record Obstruction(ErasureObstacle Obstacle, IQueryable<object> Rows);

/// <summary>A text under the customer's key; the export opens it.</summary>
/// <param name="Field">The name under which it was sealed.</param>
/// <param name="Text">The sealed text; null for none.</param>
/// <param name="IsJson">Whether it is JSON itself.</param>
public sealed record Sealed(string Field, byte[]? Text, bool IsJson)
{
    /// <summary>What stands there unsealed where there is no sealed text: a row that is not sealed yet.</summary>
    public string? Plain { get; init; }
}
