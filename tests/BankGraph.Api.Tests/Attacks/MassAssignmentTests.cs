using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Features.Security;

namespace BankGraph.Api.Tests.Attacks;

/// <summary>Adds to every input what its type does not have.</summary>
[Collection(AttackedBank.Name)]
public sealed class MassAssignmentTests(AccessStage stage)
{
    private static readonly string[] Wishes = ["customerId", "isAdmin"];

    [Fact]
    public async Task Input_WithAFieldThatItsTypeDoesNotHave_IsRefusedWhole()
    {
        var faults = new List<string>();
        foreach (var place in InputPlace.Objects())
        {
            foreach (var wish in Wishes)
            {
                var isKnown = false;
                var answer = await stage.AskAsync("OWNER", place.Root, place.Field, null, variables =>
                {
                    var input = variables[place.Path[0]] as JsonObject ?? [];
                    isKnown = input.ContainsKey(wish);
                    input[wish] = "true";
                    variables[place.Path[0]] = place.IsList ? new JsonArray(input.DeepClone()) : input.DeepClone();
                });
                if (!isKnown && (answer.Data is not null || answer.Code is not ("HC0016" or "HC0017")))
                    faults.Add($"{place} with {wish}: {answer.Text}");
            }
        }

        Assert.Empty(faults);
    }
}
