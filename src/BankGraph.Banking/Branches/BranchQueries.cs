namespace BankGraph.Banking.Branches;

/// <summary>Branches that are open; not ordered.</summary>
public static class BranchQueries
{
    /// <summary>All of them.</summary>
    public static IQueryable<BranchView> Open(BankDbContext context) =>
        context.Set<Branch>().Where(branch => branch.ClosedAt == null).Select(branch => new BranchView
        {
            Id = branch.Id,
            Code = branch.Code,
            Name = branch.Name,
            Street = branch.Street,
            PostalCode = branch.PostalCode,
            City = branch.City,
            Country = branch.Country,
            OpeningHours = branch.OpeningHours,
            Phone = branch.Phone,
        });

    /// <summary>The customer's branch, if there is one.</summary>
    public static IQueryable<BranchView> Of(BankDbContext context, Guid customerId) =>
        from home in context.Set<HomeBranch>()
        where home.CustomerId == customerId
        join branch in Open(context) on home.BranchId equals branch.Id
        select branch;

    /// <summary>The ids of a branch's customers.</summary>
    public static IQueryable<Guid> CustomersOf(BankDbContext context, Guid branchId) =>
        context.Set<HomeBranch>().Where(home => home.BranchId == branchId).Select(home => home.CustomerId);

    /// <summary>A branch as everybody sees it.</summary>
    internal static BranchView View(Branch branch) => new()
    {
        Id = branch.Id,
        Code = branch.Code,
        Name = branch.Name,
        Street = branch.Street,
        PostalCode = branch.PostalCode,
        City = branch.City,
        Country = branch.Country,
        OpeningHours = branch.OpeningHours,
        Phone = branch.Phone,
    };
}
