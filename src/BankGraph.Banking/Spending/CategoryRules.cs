using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>A customer's rule for descriptions.</summary>
/// <param name="CustomerId">Whose rule it is.</param>
/// <param name="Text">What a description contains, in lower case.</param>
/// <param name="Category">What it is for then.</param>
public sealed record CategoryRuleView(Guid CustomerId, string Text, SpendingCategory Category);

/// <summary>A customer's rules for descriptions. They are for what is booked from then on.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Stamps their ids.</param>
public sealed class CategoryRules(BankWriter writer, TimeProvider clock)
{
    /// <summary>Characters of a text.</summary>
    public const int MaxTextLength = 60;

    /// <summary>The rules of a customer, not ordered.</summary>
    public static IQueryable<CategoryRuleView> Of(BankDbContext context, Guid customerId) =>
        context.Set<CategoryRule>()
            .Where(rule => rule.CustomerId == customerId && rule.Text != null)
            .Select(rule => new CategoryRuleView(rule.CustomerId, rule.Text ?? "", rule.Category));

    /// <summary>Makes a rule, or changes the one that there is; or <see cref="InvalidFieldError"/> (text).</summary>
    public async Task<Outcome<CategoryRuleView, BankError>> SetAsync(
        Guid customerId,
        string text,
        SpendingCategory category,
        CancellationToken cancellationToken)
    {
        var wanted = Normal(text);
        if (wanted.Length is < 3 or > MaxTextLength || wanted.Any(char.IsControl))
            return new(new InvalidFieldError("text", $"A text is one line of 3 to {MaxTextLength} characters."));
        return new(await writer.RunAsync(
            async (context, cancellation) =>
            {
                var rule = await context.Set<CategoryRule>().SingleOrDefaultAsync(
                    known => known.CustomerId == customerId && known.Text == wanted, cancellation);
                if (rule is not null) rule.Category = category;
                else context.Add(new CategoryRule
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    CustomerId = customerId,
                    Text = wanted,
                    Category = category,
                });
                await context.SaveChangesAsync(cancellation);
                return new CategoryRuleView(customerId, wanted, category);
            },
            cancellationToken));
    }

    /// <summary>Deletes a rule, and gives it as it was; or <see cref="CategoryRuleNotFoundError"/>.</summary>
    public Task<Outcome<CategoryRuleView, BankError>> DeleteAsync(
        Guid customerId,
        string text,
        CancellationToken cancellationToken)
    {
        var wanted = Normal(text);
        return writer.RunAsync<Outcome<CategoryRuleView, BankError>>(
            async (context, cancellation) =>
            {
                var known = context.Set<CategoryRule>()
                    .Where(rule => rule.CustomerId == customerId && rule.Text == wanted);
                var rule = await known.AsNoTracking().SingleOrDefaultAsync(cancellation);
                if (rule is null) return new(new CategoryRuleNotFoundError());
                await known.ExecuteDeleteAsync(cancellation);
                return new(new CategoryRuleView(customerId, wanted, rule.Category));
            },
            cancellationToken);
    }

    private static string Normal(string text) => text.Trim().ToLowerInvariant();
}
