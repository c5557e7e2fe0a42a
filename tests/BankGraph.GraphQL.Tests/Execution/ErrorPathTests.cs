using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Section 7.1.2: the path of an error names the field that failed, whatever was written before it.</summary>
public sealed class ErrorPathTests
{
    public sealed class Query
    {
        public IEnumerable<int>? Breaking()
        {
            yield return 1;
            throw new InvalidOperationException("secret");
        }

        public IEnumerable<Branch>? Branches() => [new Branch()];
    }

    public sealed class Mutation
    {
        public async Task<Branch> LaterAsync()
        {
            await Task.Yield();
            return new Branch();
        }

        public Branch AtOnce() => new();
    }

    public sealed class Branch
    {
        public string? Bad() => throw new InvalidOperationException("secret");
    }

    [Fact]
    public async Task Path_OfAMutationsSecondField_BeginsAtTheRoot() => Assert.Equal(
        ["later.bad", "atOnce.bad"],
        await PathsAsync("mutation { later { bad } atOnce { bad } }"));

    [Fact]
    public async Task Path_OfAListThatBreaks_IsItsField() =>
        Assert.Equal(["breaking"], await PathsAsync("{ breaking }"));

    [Fact]
    public async Task Path_AfterAListThatBroke_IsThatOfItsOwnField() => Assert.Equal(
        ["breaking", "branches.0.bad"],
        await PathsAsync("{ breaking branches { bad } }"));

    private static async Task<string[]> PathsAsync(string document)
    {
        await using var server = TestServer.Create<Query>(builder => builder.AddMutationType<Mutation>());
        using var answer = JsonDocument.Parse(await server.QueryAsync(document));
        return
        [
            .. answer.RootElement.GetProperty("errors").EnumerateArray()
                .Select(error => string.Join('.', error.GetProperty("path").EnumerateArray())),
        ];
    }
}
