#!/usr/bin/env python3
"""Answers the questions of NetworkXTests with NetworkX: components, hops, paths, dominators, alike neighbourhoods."""
import json
import sys

import networkx as nx


def components(graph, count):
    out = [-1] * count
    for number, members in enumerate(sorted(nx.weakly_connected_components(graph), key=min)):
        for vertex in members:
            out[vertex] = number
    return out


def hops(graph, sources, count):
    found = nx.multi_source_dijkstra_path_length(graph, set(sources), weight=lambda *_: 1) if sources else {}
    return [found.get(vertex, -1) for vertex in range(count)]


def dominated(graph, count):
    """For each vertex but the root 0 the vertices whose every way from the root passes it."""
    above = nx.immediate_dominators(graph.to_undirected().to_directed(), 0)
    out = [[] for _ in range(count)]
    for vertex in sorted(above):
        current = vertex
        while current != 0 and current is not None:
            current = above[current]
            if current:
                out[current].append(vertex)
    return out


def alike(graph, threshold, count):
    both = graph.to_undirected()
    near = [set(both[vertex]) for vertex in range(count)]
    out = []
    for first in range(count):
        for second in range(first + 1, count):
            ends = {first, second}
            shared = (near[first] & near[second]) - ends
            either = (near[first] | near[second]) - ends
            if shared and len(shared) / len(either) >= threshold:
                out.append([first, second, len(shared)])
    return out


def answer(question):
    count = question["count"]
    graph = nx.DiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(map(tuple, question["edges"]))
    end = count - 1
    return {
        "components": components(graph, count),
        "hops": hops(graph, question["sources"], count),
        "pathLength": nx.shortest_path_length(graph, 0, end) if nx.has_path(graph, 0, end) else -1,
        "dominated": dominated(graph, count),
        "alike": alike(graph, question["threshold"], count),
    }


json.dump([answer(question) for question in json.load(open(sys.argv[1]))], sys.stdout)
