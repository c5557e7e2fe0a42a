using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.DemoData;

/// <summary>The billers of the demonstration; the simulator plays providers with the same codes.</summary>
internal static class DemoBillers
{
    /// <summary>Adds those that are missing.</summary>
    public static async Task<int> EnsureAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        var known = await context.Billers.Select(biller => biller.Code).ToListAsync(cancellationToken);
        context.Billers.AddRange(All().Where(biller => !known.Contains(biller.Code)));
        return await context.SaveChangesAsync(cancellationToken);
    }

    // The ids are fixed, so that a link or a bookmark outlives a bank that is made anew.
    private static Biller[] All() =>
    [
        New(1, "mobile", "Polar Mobile", BillerCategory.Mobile, "Your phone number, 6 to 15 digits: +4915112345678"),
        New(2, "electricity", "City Power", BillerCategory.Electricity, "Your meter, 6 to 14 digits: 70012345"),
        New(3, "internet", "Fibre One", BillerCategory.Internet,
            "Your contract, 6 to 16 letters or digits: NET4711001"),
        New(4, "water", "River Water", BillerCategory.Water, "Your customer number, 8 to 12 digits: 4539578767"),
    ];

    private static Biller New(byte number, string code, string name, BillerCategory category, string hint) => new()
    {
        Id = new Guid(0x0198_0000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number),
        Code = code,
        Name = name,
        Category = category,
        Currency = Currency.FromCode("EUR"),
        ReferenceHint = hint,
    };
}
