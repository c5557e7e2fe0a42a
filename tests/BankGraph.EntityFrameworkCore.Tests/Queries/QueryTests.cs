using System.Data.Common;
using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>Asks a store and objects, and compares.</summary>
public abstract class QueryTests<TStore>(WorldFixture<TStore> world) : IClassFixture<WorldFixture<TStore>>
    where TStore : IStore
{
    protected async Task RunAsync(QueryCase queryCase)
    {
        await using var context = world.Open();
        var tables = Tables.Of(context);
        if (queryCase.IsRefusedBy(TStore.Name))
        {
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => queryCase.AskStore(tables));
            Assert.True(
                refusal is InvalidOperationException or InvalidCastException or NotSupportedException or DbException,
                refusal.ToString());
            return;
        }

        var expected = queryCase.AskObjects(Tables.Of(world.Seed));
        var actual = await queryCase.AskStore(tables);

        // A difference that is gone must not stay on record.
        if (queryCase.DiffersOn(TStore.Name)) Assert.NotEqual(expected, actual);
        else Assert.Equal(expected, actual);
    }
}
