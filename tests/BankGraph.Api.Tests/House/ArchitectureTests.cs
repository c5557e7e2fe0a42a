using System.Reflection;

namespace BankGraph.Api.Tests.House;

public sealed class ArchitectureTests
{
    public static TheoryData<string> Projects =>
        [.. Repository.ProductProjects(Repository.Paths).Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_RefersOnlyDownwards(string name)
    {
        var references = ArchitectureRules.ReadProject(Repository.Read($"src/{name}/{name}.csproj").Text);

        Findings.AssertNone(ArchitectureRules.ForbiddenReferences(name, references));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_UsesOnlyWhatItsProjectMay(string name)
    {
        var referenced = ArchitectureRules.ReferencedAssemblies(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

        Assert.NotEmpty(referenced);
        Findings.AssertNone(ArchitectureRules.ForbiddenAssemblies(name, referenced));
    }

    [Fact]
    public void Engine_KnowsNoWordOfTheBank()
    {
        var types = Assembly.Load("BankGraph.GraphQL").GetTypes().Select(type => type.Name).ToList();

        Assert.NotEmpty(types);
        Findings.AssertNone(ArchitectureRules.BankWordsIn(types));
    }

    [Theory]
    [InlineData("BankGraph.GraphQL", """<ProjectReference Include="../A/BankGraph.Banking.csproj" />""")]
    [InlineData("BankGraph.GraphQL", """<PackageReference Include="Microsoft.EntityFrameworkCore.Relational" />""")]
    [InlineData("BankGraph.Ledger", """<ProjectReference Include="..\A\BankGraph.Banking.csproj" />""")]
    [InlineData("BankGraph.Ledger", """<PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite.Core" />""")]
    [InlineData("BankGraph.Ledger", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("BankGraph.Ledger", """<InternalsVisibleTo Include="BankGraph.Banking" />""")]
    [InlineData("BankGraph.Banking", """<ProjectReference Include="../A/BankGraph.Api.csproj" />""")]
    [InlineData("BankGraph.Banking", """<ProjectReference Include="../A/BankGraph.GraphQL.csproj" />""")]
    [InlineData("BankGraph.Banking", """<PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" />""")]
    [InlineData("BankGraph.Api", """<ProjectReference Include="../A/BankGraph.Ledger.csproj" />""")]
    [InlineData("BankGraph.Other", "")]
    public void ForbiddenReferences_ArrowUpwards_IsFound(string name, string item)
    {
        var references = ArchitectureRules.ReadProject($"<Project><ItemGroup>{item}</ItemGroup></Project>");

        Assert.Single(ArchitectureRules.ForbiddenReferences(name, references));
    }

    [Theory]
    [InlineData("BankGraph.GraphQL", "Microsoft.EntityFrameworkCore")]
    [InlineData("BankGraph.GraphQL", "BankGraph.Ledger")]
    [InlineData("BankGraph.Ledger", "Microsoft.AspNetCore.Http")]
    [InlineData("BankGraph.Ledger", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("BankGraph.Banking", "BankGraph.GraphQL")]
    [InlineData("BankGraph.Banking", "Microsoft.Data.Sqlite")]
    public void ForbiddenAssemblies_Stranger_IsFound(string name, string assembly) =>
        Assert.Single(ArchitectureRules.ForbiddenAssemblies(name, ["System.Runtime", assembly]));

    [Fact]
    public void ReferencedAssemblies_OfTheseTests_NamesTheirFramework() =>
        Assert.Contains("xunit.core", ArchitectureRules.ReferencedAssemblies(GetType().Assembly.Location));

    [Theory]
    [InlineData("AccountType", 1)]
    [InlineData("InMemoryTransaction", 1)]
    [InlineData("PayBill", 1)]
    [InlineData("BillionRowsReader", 0)]
    [InlineData("GraphQLRequestExecutor", 0)]
    public void BankWordsIn_TypeName_AreFoundAsWholeWords(string typeName, int findings) =>
        Assert.Equal(findings, ArchitectureRules.BankWordsIn([typeName]).Count());
}
