using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Infrastructure;

/// <summary>Models that the servers cannot hold are refused before anything is sent.</summary>
public sealed class MySqlModelValidatorTests
{
    public static TheoryData<string, Action<ModelBuilder>> Refused => new()
    {
        { "schema", model => model.Entity<Item>().ToTable("Items", "other") },
        { "filter", model => model.Entity<Item>().HasIndex(item => item.Id).HasFilter("Id > 0") },
        { "sequence", model => model.HasSequence("numbers") },
        { "JSON", model => model.Entity<Holder>().OwnsOne(holder => holder.Part, part => part.ToJson()) },
        { "JSON", model => model.Entity<Holder>().ComplexProperty(holder => holder.Part, part => part.ToJson()) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Model_ThatTheServersDoNotHave_IsRefusedByName(string word, Action<ModelBuilder> model)
    {
        using var context = new ItemContext("Server=unused", options: null, model);

        var refusal = Assert.Throws<InvalidOperationException>(() => context.Model);

        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Holder
    {
        public int Id { get; set; }

        public required Part Part { get; set; }
    }

    private sealed class Part
    {
        public int Number { get; set; }
    }
}
